/**
 * The one pure function behind the quote that is shown, the amount that is charged and the ledger's
 * entries (MONEY.md, "Price"). All amounts are integers in minor units.
 */
import { mulDiv, percentOf, toDecimal } from '@rental/shared/money';
import type { DayPrice, PriceReason } from './day-prices';
import type { LateTerms } from './late-return';
import type { PriceUnit } from './price-units';

export { PRICE_UNITS, type PriceUnit } from './price-units';

/** From `minUnits` on, the rental costs `percentOff` less; the largest that applies counts. */
export interface PriceTier {
  minUnits: number;
  percentOff: number;
}

export interface Extra {
  code: string;
  label: string;
  amount: number;
  per: 'booking' | 'unit';
}

export interface PricedListing {
  priceAmount: number;
  currency: string;
  priceUnit: PriceUnit;
  priceTiers: readonly PriceTier[];
  depositAmount: number;
}

export interface FeeTerms {
  renterFeeBps: number;
  commissionBps: number;
  taxBps: number;
  taxLabel: string;
  /** The listing's prices and the renter's fee have the tax in them. */
  taxInclusive?: boolean | undefined;
}

export interface QuoteLine {
  code: string;
  label: string;
  amount: number;
  /** Of a rental line: how many units at which price, and why at this one. */
  units?: number;
  unitAmount?: number;
  reason?: PriceReason;
}

export interface RentalPrice {
  currency: string;
  units: number;
  lines: QuoteLine[];
  /** Rental and extras after discounts, without tax: what the commission is taken from. */
  rental: number;
  /** `rental` with the tax that its prices have in them; left out where tax is added to them. */
  listed?: number | undefined;
  renterFee: number;
  tax: number;
  /** What the renter is charged: rental + renter fee + tax − promo. */
  total: number;
  commission: number;
  /** What the platform pays of it: off the renter's total and the platform's own fees. */
  promo: number;
  /** What the platform keeps: renter fee + tax + commission − promo. */
  applicationFee: number;
  /** rental − commission; applicationFee + ownerShare = total. */
  ownerShare: number;
  /** Held apart, for all units booked. */
  deposit: number;
  /** Name of the tax that all lines have in them already; left out where tax is a line of its own. */
  includedTax?: string | undefined;
  /** What bringing it back too late costs, as it was sold; left out where it costs nothing. */
  late?: LateTerms | undefined;
}

export interface PriceRequest {
  listing: PricedListing;
  /** Days, nights or begun hours that are charged. */
  units: number;
  /** What each unit costs, in order; left out: all of them what the listing asks. */
  unitPrices?: readonly DayPrice[] | undefined;
  /** Items booked at the same time. */
  quantity: number;
  extras: readonly Extra[];
  fees: FeeTerms;
  promo?: PromoDiscount | undefined;
}

/** What a promo code takes off: a share of the rental, or an amount; the other one is 0. */
export interface PromoDiscount {
  code: string;
  percent: number;
  amount: number;
}

export type SharedPrice = Pick<
  RentalPrice,
  | 'rental'
  | 'listed'
  | 'renterFee'
  | 'tax'
  | 'total'
  | 'commission'
  | 'promo'
  | 'applicationFee'
  | 'ownerShare'
>;

/** As renters read it beside a total that has it in it. */
export const includedTaxOf = ({
  includedTax,
  tax,
}: Pick<RentalPrice, 'includedTax' | 'tax'>): { label: string; amount: number } | null =>
  includedTax === undefined ? null : { label: includedTax, amount: tax };

type ShareTerms = Pick<FeeTerms, 'renterFeeBps' | 'commissionBps' | 'taxBps' | 'taxInclusive'>;

/**
 * What a rental's price becomes under a fee schedule: who pays what and who gets it.
 *
 * @param listed what the listing asks after discounts. A tax that is in it is taken out of it first, to
 *   the cent: rental, fee and tax always add up to what the renter was shown.
 */
export function sharePrice(listed: number, fees: ShareTerms): SharedPrice {
  const shownFee = percentOf(listed, fees.renterFeeBps);
  if (!fees.taxInclusive) {
    const tax = percentOf(listed + shownFee, fees.taxBps);
    return sharesOf(listed, shownFee, tax, fees);
  }
  const rental = withoutTax(listed, fees.taxBps);
  const renterFee = withoutTax(shownFee, fees.taxBps);
  const tax = listed + shownFee - rental - renterFee;
  return { ...sharesOf(rental, renterFee, tax, fees), listed };
}

const ALL_BPS = 10_000;
const withoutTax = (amount: number, taxBps: number): number =>
  mulDiv(amount, ALL_BPS, ALL_BPS + taxBps);

/** What the listing asks for it, as renters read it. */
export const listedOf = ({ listed, rental }: Pick<SharedPrice, 'listed' | 'rental'>): number =>
  listed ?? rental;

/** The renter's fee as they read it: with its tax where prices have it in them. */
export const shownFeeOf = (price: SharedPrice): number =>
  price.listed === undefined ? price.renterFee : price.total + price.promo - price.listed;

function sharesOf(
  rental: number,
  renterFee: number,
  tax: number,
  { commissionBps }: Pick<FeeTerms, 'commissionBps'>,
): SharedPrice {
  const commission = percentOf(rental, commissionBps);
  return {
    rental,
    renterFee,
    tax,
    total: rental + renterFee + tax,
    commission,
    promo: 0,
    applicationFee: renterFee + tax + commission,
    ownerShare: rental - commission,
  };
}

/** What the code asks to be taken off, whatever the platform earns. */
export const promoWanted = (
  rental: number,
  { percent, amount }: Pick<PromoDiscount, 'percent' | 'amount'>,
): number => (percent > 0 ? percentOf(rental, percent * 100) : amount);

/**
 * The platform pays the promo out of its fees and never more than those: the owner gets the same as
 * without it, and so does the state, since tax is taken on the full price.
 */
export function withPromo(
  price: SharedPrice,
  discount: Pick<PromoDiscount, 'percent' | 'amount'> | undefined,
): SharedPrice {
  if (!discount) return price;
  const wanted = promoWanted(listedOf(price), discount);
  const promo = Math.min(wanted, price.renterFee + price.commission);
  return {
    ...price,
    promo,
    total: price.total - promo,
    applicationFee: price.applicationFee - promo,
  };
}

export function priceRental(request: PriceRequest): RentalPrice {
  const { listing, units, quantity, extras, fees, promo: discounted } = request;
  const rentalLines = linesOfUnits(request);
  const base = sum(rentalLines);
  const discount = discountOf(base, units, listing.priceTiers);
  const extraLines = extras.map((extra) => extraLine(extra, units, quantity));
  const listed = base - discount.amount + sum(extraLines);
  const shared = withPromo(sharePrice(listed, fees), discounted);
  const { tax, promo } = shared;
  const shownFee = shownFeeOf(shared);
  const isIncluded = fees.taxInclusive === true && tax > 0;
  const lines: QuoteLine[] = [
    ...rentalLines,
    ...(discount.amount > 0
      ? [{ code: 'discount', label: `${discount.percentOff} % off`, amount: -discount.amount }]
      : []),
    ...extraLines,
    ...(promo > 0
      ? [{ code: 'promo', label: `Promo code ${discounted?.code}`, amount: -promo }]
      : []),
    ...(shownFee > 0 ? [{ code: 'service_fee', label: 'Service fee', amount: shownFee }] : []),
    ...(tax > 0 && !isIncluded
      ? [{ code: 'tax', label: fees.taxLabel || 'Tax', amount: tax }]
      : []),
  ];
  return {
    currency: listing.currency,
    units,
    lines,
    ...shared,
    ...(isIncluded ? { includedTax: fees.taxLabel || 'Tax' } : {}),
    deposit: listing.depositAmount * quantity,
  };
}

function discountOf(
  base: number,
  units: number,
  tiers: readonly PriceTier[],
): { percentOff: number; amount: number } {
  const percentOff = tiers
    .filter((tier) => units >= tier.minUnits)
    .reduce((best, tier) => Math.max(best, tier.percentOff), 0);
  return { percentOff, amount: percentOf(base, Math.round(percentOff * 100)) };
}

function extraLine(extra: Extra, units: number, quantity: number): QuoteLine {
  const times = extra.per === 'unit' ? units * quantity : 1;
  return { code: `extra:${extra.code}`, label: extra.label, amount: extra.amount * times };
}

/** One line for the units that cost the same for the same reason, in the order of the first. */
function linesOfUnits({ listing, units, unitPrices, quantity }: PriceRequest): QuoteLine[] {
  if (unitPrices && unitPrices.length !== units)
    throw new RangeError(`${unitPrices.length} prices for ${units} units`);
  const groups = new Map<string, DayPrice & { count: number }>();
  for (const { amount, reason } of unitPrices ?? []) {
    const group = groups.get(`${reason} ${amount}`);
    if (group) group.count += 1;
    else groups.set(`${reason} ${amount}`, { amount, reason, count: 1 });
  }
  if (!unitPrices) groups.set('', { amount: listing.priceAmount, reason: 'base', count: units });
  const seen = new Map<PriceReason, number>();
  return [...groups.values()].map((group) => {
    const nth = (seen.get(group.reason) ?? 0) + 1;
    seen.set(group.reason, nth);
    return rentalLine(listing, group, quantity, nth);
  });
}

const UNIT_WORDS: Readonly<Record<PriceUnit, readonly [string, string]>> = {
  DAY: ['day', 'days'],
  NIGHT: ['night', 'nights'],
  HOUR: ['hour', 'hours'],
};

const REASON_WORDS: Readonly<Record<PriceReason, string>> = {
  base: '',
  weekday: ' (weekday price)',
  season: ' (seasonal price)',
  date: ' (price of the date)',
};

function rentalLine(
  { priceUnit, currency }: PricedListing,
  { amount, reason, count }: DayPrice & { count: number },
  quantity: number,
  nth: number,
): QuoteLine {
  const [one, many] = UNIT_WORDS[priceUnit];
  const price = `${toDecimal(amount, currency)} ${currency}`;
  const items = quantity > 1 ? ` × ${quantity} items` : '';
  const code = reason === 'base' ? 'rental' : `rental:${reason}`;
  return {
    code: nth === 1 ? code : `${code}:${nth}`,
    label: `${price} × ${count} ${count === 1 ? one : many}${items}${REASON_WORDS[reason]}`,
    amount: amount * count * quantity,
    units: count,
    unitAmount: amount,
    reason,
  };
}

const sum = (lines: readonly QuoteLine[]): number => lines.reduce((s, l) => s + l.amount, 0);
