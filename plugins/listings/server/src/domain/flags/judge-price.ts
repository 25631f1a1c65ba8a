/**
 * Whether a price is far from what the like costs. Prices spread by factors, so that the median and
 * the median absolute deviation are those of their logarithms: a few wild prices do not move them.
 */
import { currencyExponent, toMajor } from '@rental/shared/money';
import type { ListingContent } from '../../../../contracts/listing-edit';
import type { ModerationFlag } from '../../../../contracts/moderation';

/** Live listings of the same category, currency and unit. */
export interface PriceStatistics {
  readonly count: number;
  /** Of the natural logarithms of the amounts in minor units; null without listings. */
  readonly medianLog: number | null;
  readonly deviationLog: number | null;
  readonly categoryName: string;
}

/** With fewer there is no telling what is usual. */
const LEAST_LISTINGS = 8;
/** Makes the deviation comparable with a standard deviation. */
const NORMAL = 1.4826;
const FAR = 3.5;
/** Where all cost nearly the same, twice as much is the least to speak of. */
const LEAST_FACTOR = 2;

export function judgePrice(
  { price }: Pick<ListingContent, 'price'>,
  { count, medianLog, deviationLog, categoryName }: PriceStatistics,
): ModerationFlag[] {
  if (price.amount <= 0 || count < LEAST_LISTINGS || medianLog === null) return [];
  const distance = Math.log(price.amount) - medianLog;
  const limit = Math.max(FAR * NORMAL * (deviationLog ?? 0), Math.log(LEAST_FACTOR));
  if (Math.abs(distance) <= limit) return [];
  const median = Math.round(Math.exp(medianLog));
  const factor = Math.exp(Math.abs(distance));
  const rounded = factor < 10 ? Math.round(factor * 10) / 10 : Math.round(factor);
  return [
    {
      code: 'price_outlier',
      variant: distance > 0 ? 'high' : 'low',
      field: 'price',
      reason:
        `${said(price.amount, price.currency)} a ${price.unit.toLowerCase()} is ` +
        `${rounded} times ${distance > 0 ? 'above' : 'below'} the middle of ${count} listings ` +
        `in ${categoryName} (${said(median, price.currency)}).`,
      values: {
        amount: price.amount,
        currency: price.currency,
        unit: price.unit,
        factor: rounded,
        median,
        count,
        category: categoryName,
      },
    },
  ];
}

const said = (amount: number, currency: string): string =>
  `${toMajor(amount, currency).toFixed(currencyExponent(currency))} ${currency}`;
