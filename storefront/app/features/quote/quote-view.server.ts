import type { QuoteAnswer } from '@rental/bookings/contracts/dto';
import type { QuoteLine } from '@rental/bookings/contracts/pricing';
import type { PriceUnit } from '@rental/search/contracts/catalogue';
import type { Page } from '~/lib/page.server';

export interface QuoteLineView {
  code: string;
  label: string;
  amount: string;
}

/** One step of the cancellation terms: what comes back, and until when. */
export interface CancellationStep {
  until: string | undefined;
  refund: string;
  share: 'all' | 'part' | 'none';
}

/** A quote in words; every amount exact. */
export interface QuoteView {
  lines: QuoteLineView[];
  total: string;
  /** The total in the visitor's own currency, with the rate's date and what is paid in. */
  approximate: string | undefined;
  /** The tax that the amounts have in them already. */
  includedTax: string | undefined;
  deposit: string | undefined;
  /** When the deposit is held. */
  depositAt: string | undefined;
  start: string;
  end: string;
  cancellation: CancellationStep[];
  /** What bringing it back too late costs; undefined where it costs nothing. */
  late: string | undefined;
  /** How long its dates are kept for the payment. */
  paymentMinutes: number;
}

export interface QuotedListing {
  price: { amount: number; currency: string; unit: PriceUnit };
  timeZone: string;
}

export function quoteView(
  quote: QuoteAnswer,
  listing: QuotedListing,
  quantity: number,
  page: Pick<Page, 't' | 'format' | 'approximate'>,
): QuoteView {
  const { format, approximate } = page;
  const { currency } = quote;
  const at = (instant: string): string => format.instant(instant, listing.timeZone);
  const deposit = quote.dueLater.find(({ code }) => code === 'deposit');
  return {
    lines: quote.lines.map((line) => ({
      code: line.code,
      label: lineLabel(line, currency, listing, quantity, page),
      amount: format.money(line.amount, currency),
    })),
    total: format.money(quote.total, currency),
    approximate: approximate.withDate(quote.total, currency),
    includedTax: includedTaxWords(quote, page),
    deposit: quote.deposit > 0 ? format.money(quote.deposit, currency) : undefined,
    depositAt: deposit && at(deposit.at),
    start: at(quote.startAt),
    end: at(quote.endAt),
    cancellation: cancellationSteps(quote.cancellation, currency, at, format),
    late: lateWords(quote.lateReturn, currency, page),
    paymentMinutes: quote.paymentMinutes,
  };
}

/** Undefined where the tax is a line of its own, or none is taken. */
export const includedTaxWords = (
  { includedTax, currency }: Pick<QuoteAnswer, 'includedTax' | 'currency'>,
  { t, format }: Pick<Page, 't' | 'format'>,
): string | undefined =>
  includedTax
    ? t('quote.includedTax', {
        amount: format.money(includedTax.amount, currency),
        label: includedTax.label,
      })
    : undefined;

/** @param at how an instant is said */
export const cancellationSteps = (
  steps: QuoteAnswer['cancellation'],
  currency: string,
  at: (instant: string) => string,
  format: Page['format'],
): CancellationStep[] =>
  steps.map(({ until, refund, refundPercent }) => ({
    until: until === null ? undefined : at(until),
    refund: format.money(refund, currency),
    share: shareOf(refund, refundPercent),
  }));

function lateWords(
  late: QuoteAnswer['lateReturn'],
  currency: string,
  { t, format }: Pick<Page, 't' | 'format'>,
): string | undefined {
  if (!late) return undefined;
  const isHourly = late.unit === 'HOUR';
  const values = {
    count: late.capUnits,
    grace: late.graceMinutes,
    fee: format.money(late.feePerUnit, currency),
  };
  if (late.graceMinutes === 0) return t(isHourly ? 'late.hourAtOnce' : 'late.dayAtOnce', values);
  return t(isHourly ? 'late.hour' : 'late.day', values);
}

/** The code is the last word of the line's own label. */
export const promoCodeOf = (label: string): string => label.split(' ').at(-1) ?? label;

/** Lines that we know are said in the page's language; extras and taxes keep their own names. */
function lineLabel(
  line: QuoteLine,
  currency: string,
  { price }: QuotedListing,
  quantity: number,
  { t, format }: Pick<Page, 't' | 'format'>,
): string {
  const { code, label, units, unitAmount, reason } = line;
  if (code === 'service_fee') return t('quote.serviceFee');
  if (code === 'discount') return t('quote.discount');
  if (code === 'promo') return t('quote.promo', { code: promoCodeOf(label) });
  if (units === undefined || unitAmount === undefined) return label;
  const rental = t('quote.rental', {
    price: format.money(unitAmount, currency, 'short'),
    units: t(`unit.count.${price.unit}`, { count: units }),
  });
  const items = quantity > 1 ? t('quote.timesItems', { rental, count: quantity }) : rental;
  return reason === undefined || reason === 'base'
    ? items
    : t(`quote.because.${reason}`, { rental: items });
}

function shareOf(refund: number, refundPercent: number): CancellationStep['share'] {
  if (refund === 0) return 'none';
  return refundPercent === 100 ? 'all' : 'part';
}
