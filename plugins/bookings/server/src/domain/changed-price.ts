/** What a booking costs once something is added to its price or was given back of it. Pure. */
import type { QuoteLine, RentalPrice, SharedPrice } from '../../../contracts/pricing';
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
  return { ...sold, ...sums, units, lines: linesWith(sold, { code, label }, added) };
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
  return withMore(sold, gone, units, 'change');
}

const linesWith = (
  sold: RentalPrice,
  change: Pick<QuoteLine, 'code' | 'label'>,
  { rental, renterFee, tax, promo }: SharedPrice,
): QuoteLine[] =>
  [
    { ...change, amount: rental },
    { code: 'promo', label: 'Promo code', amount: -promo },
    { code: 'service_fee', label: 'Service fee', amount: renterFee },
    { code: 'tax', label: 'Tax', amount: tax },
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
