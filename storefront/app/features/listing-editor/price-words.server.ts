/** What a price brings its owner, and what others ask: in words, for the step and while it is typed. */
import { listedOf, priceRental, type PriceTier } from '@rental/bookings/contracts/pricing';
import type { ListingOptions, PriceHint } from '@rental/listings/contracts/own-listing';
import { showPriceHint } from '@rental/listings/contracts/routes';
import { toMinor } from '@rental/shared/money';
import { orUndefined } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { readOptions } from './own-listing.server';

type Unit = PriceHint['unit'];

export interface EnteredPrice {
  /** Minor units. */
  amount: number;
  currency: string;
  unit: Unit;
  tiers: readonly PriceTier[];
}

export interface PriceWords {
  /** `You receive €21.68 of €25.50`, for one unit and for each discount. */
  shares: string[];
  /** What similar listings ask. */
  hint: string | undefined;
}

/** Shares by the function that prices bookings; the hint where it can be had. */
export async function priceWords(
  page: UserPage,
  id: string,
  price: EnteredPrice,
  { commissionBps }: Pick<ListingOptions, 'commissionBps'>,
): Promise<PriceWords> {
  const { currency, unit } = price;
  const hint = await orUndefined(
    page.api.call(showPriceHint, { params: { id }, query: { currency, unit } }),
  );
  return {
    shares:
      commissionBps === null
        ? []
        : sharesOf(price, { commissionBps, taxBps: hint?.includedTaxBps ?? 0 }, page),
    hint: hint?.data ? hintWords(hint.data, page) : undefined,
  };
}

interface OwnersTerms {
  commissionBps: number;
  /** Of the tax that the price has in it; 0: none. */
  taxBps: number;
}

function sharesOf(price: EnteredPrice, terms: OwnersTerms, page: UserPage): string[] {
  if (price.amount === 0) return [];
  const lengths = [1, ...price.tiers.map(({ minUnits }) => minUnits)];
  return [...new Set(lengths)]
    .sort((a, b) => a - b)
    .map((units) => shareOf(price, units, terms, page));
}

function shareOf(
  { amount, currency, unit, tiers }: EnteredPrice,
  units: number,
  terms: OwnersTerms,
  { t, format }: UserPage,
): string {
  const price = priceRental({
    listing: {
      priceAmount: amount,
      currency,
      priceUnit: unit,
      priceTiers: tiers,
      depositAmount: 0,
    },
    units,
    quantity: 1,
    extras: [],
    fees: { ...terms, renterFeeBps: 0, taxLabel: '', taxInclusive: terms.taxBps > 0 },
  });
  return t('editor.share', {
    units: t(`unit.count.${unit}`, { count: units }),
    net: format.money(price.ownerShare, currency),
    price: format.money(listedOf(price), currency),
  });
}

function hintWords(
  { median, low, high, currency, unit, listings, nearby }: PriceHint,
  { t, format }: UserPage,
): string {
  const money = (amount: number) => format.money(amount, currency, 'short');
  return t(nearby ? 'editor.hint.nearby' : 'editor.hint.everywhere', {
    median: money(median),
    low: money(low),
    high: money(high),
    unit: t(`unit.per.${unit}`),
    count: listings,
  });
}

const MOST_AMOUNT = 1_000_000_000;

/** The words for a price that is only typed: `?amount=25.50&currency=EUR&unit=DAY&tier=7:10`. */
export async function enteredPriceWords(page: UserPage, id: string): Promise<PriceWords> {
  const { searchParams } = page.url;
  const options = await readOptions(page, null);
  const currency = searchParams.get('currency') ?? '';
  const known = options.currencies.some(({ code }) => code === currency);
  const unit = (['DAY', 'NIGHT', 'HOUR'] as const).find((one) => one === searchParams.get('unit'));
  const amount = numberOf(searchParams.get('amount') ?? '');
  if (!known || !unit || amount === undefined) return { shares: [], hint: undefined };
  const minor = Math.min(MOST_AMOUNT, toMinor(amount, currency));
  const tiers = searchParams.getAll('tier').flatMap(tierOf);
  return priceWords(page, id, { amount: minor, currency, unit, tiers }, options);
}

function numberOf(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) && value >= 0 && value < MOST_AMOUNT ? value : undefined;
}

function tierOf(text: string): PriceTier[] {
  const [minUnits = 0, percentOff = 0] = text.split(':').map(Number);
  const fits = Number.isInteger(minUnits) && minUnits >= 2 && percentOff > 0 && percentOff <= 90;
  return fits ? [{ minUnits, percentOff }] : [];
}
