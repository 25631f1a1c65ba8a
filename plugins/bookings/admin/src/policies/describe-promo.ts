/** A promo code in words. */
import type { PromoContent } from '../../../contracts/terms/contents';
import { formatMoney, formatWith } from '../format';
import { shareWords, type FieldWords, type Words } from './field-words';

const money = (amount: number, currency: string, locale: string): string =>
  currency.length === 3 ? formatMoney(amount, currency, locale) : String(amount / 100);

const offWords = (promo: PromoContent, locale: string): string =>
  promo.discountKind === 'percent'
    ? shareWords(promo.percent * 100, locale)
    : money(promo.amount, promo.currency, locale);

const dayWords = (day: string, locale: string): string =>
  formatWith({ dateStyle: 'medium', timeZone: 'UTC' }, day, locale);

export function promoFields(promo: PromoContent, { text, locale }: Words): FieldWords[] {
  const days = (['validFrom', 'validUntil'] as const).map((key) => ({
    key,
    label: text(`promo.${key}`),
    lines: [promo[key] === null ? text('promo.day.any') : dayWords(promo[key], locale)],
  }));
  const uses = (['maxUses', 'maxUsesPerRenter'] as const).map((key) => ({
    key,
    label: text(`promo.${key}`),
    lines: [promo[key] === 0 ? text('promo.uses.any') : String(promo[key])],
  }));
  return [
    { key: 'summary', label: text('promo.summary'), lines: [promo.summary || '–'] },
    { key: 'discount', label: text('promo.discountKind'), lines: [offWords(promo, locale)] },
    {
      key: 'currency',
      label: text('promo.currency'),
      lines: [promo.currency || text('promo.currency.any')],
    },
    {
      key: 'minRental',
      label: text('promo.minRental'),
      lines: [
        promo.minRental === 0
          ? text('promo.minRental.any')
          : money(promo.minRental, promo.currency, locale),
      ],
    },
    ...days,
    ...uses,
    {
      key: 'firstBookingOnly',
      label: text('promo.firstBookingOnly'),
      lines: [text(promo.firstBookingOnly ? 'value.yes' : 'value.no')],
    },
  ];
}

/** One line about a version. */
export function promoSummary(promo: PromoContent, { text, locale }: Words): string {
  const off = text('promo.off', { off: offWords(promo, locale) });
  const until =
    promo.validUntil === null
      ? undefined
      : text('promo.until', { day: dayWords(promo.validUntil, locale) });
  const uses = promo.maxUses === 0 ? undefined : text('promo.most', { count: promo.maxUses });
  return [off, until, uses].filter(Boolean).join(', ');
}
