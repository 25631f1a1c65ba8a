/** What a booking costs once something is added to its price or was given back of it. Pure. */
import { mulDiv } from '@rental/shared/money';
import {
  listedOf,
  shownFeeOf,
  type QuoteLine,
  type RentalPrice,
  type SharedPrice,
} from '../../../contracts/pricing';
import type { RefundSplit } from './refund';

const SHARED = [
  'rental',
  'renterFee',
  'tax',
  'total',
  'commission',
  'promo',
  'applicationFee',
  'ownerShare',
] as const satisfies readonly (keyof SharedPrice)[];

/** Each amount is the sum of both charges, so that a refund divides over them exactly. */
export function withMore(
  sold: RentalPrice,
  added: SharedPrice,
  units: number,
  code: 'extension' | 'change',
): RentalPrice {
  const label = code === 'extension' ? 'Extension' : 'Other dates';
  const sums = Object.fromEntries(SHARED.map((key) => [key, sold[key] + added[key]]));
  const listed = sold.listed === undefined ? {} : { listed: sold.listed + listedOf(added) };
  return { ...sold, ...sums, ...listed, units, lines: linesWith(sold, { code, label }, added) };
}

/** What went back is not part of the price any more. */
export function withLess(sold: RentalPrice, refund: RefundSplit, units: number): RentalPrice {
  const { ownerPart, commissionReturned, taxReturned, promoReturned, platformPart } = refund;
  const gone: SharedPrice = {
    rental: -ownerPart - commissionReturned,
    renterFee: -(platformPart + promoReturned - commissionReturned - taxReturned),
    tax: -taxReturned,
    total: -refund.refund,
    commission: -commissionReturned,
    promo: -promoReturned,
    applicationFee: -platformPart,
    ownerShare: -ownerPart,
  };
  const taxed = gone.rental + gone.renterFee;
  const listed =
    sold.listed === undefined
      ? {}
      : { listed: gone.rental + (taxed === 0 ? 0 : mulDiv(gone.tax, gone.rental, taxed)) };
  return withMore(sold, { ...gone, ...listed }, units, 'change');
}

const linesWith = (
  sold: RentalPrice,
  change: Pick<QuoteLine, 'code' | 'label'>,
  added: SharedPrice,
): QuoteLine[] =>
  [
    { ...change, amount: listedOf(added) },
    { code: 'promo', label: 'Promo code', amount: -added.promo },
    { code: 'service_fee', label: 'Service fee', amount: shownFeeOf(added) },
    { code: 'tax', label: 'Tax', amount: added.listed === undefined ? added.tax : 0 },
  ].reduce(raise, sold.lines);

/** A change stands where the rental ends and the fees begin. */
function raise(lines: QuoteLine[], more: QuoteLine): QuoteLine[] {
  if (more.amount === 0) return lines;
  if (lines.some(({ code }) => code === more.code))
    return lines.map((line) =>
      line.code === more.code ? { ...line, amount: line.amount + more.amount } : line,
    );
  const fees = lines.findIndex(({ code }) => code === 'service_fee' || code === 'tax');
  const isFee = more.code === 'service_fee' || more.code === 'tax';
  const at = isFee || fees < 0 ? lines.length : fees;
  return [...lines.slice(0, at), more, ...lines.slice(at)];
}
