import type { FreeDates } from '@rental/search/contracts/search-answer';
import type { Page } from '~/lib/page.server';

/** `Free 2 days later: 3–5 June` */
export function freeDatesWords(
  { startDate, endDate, shiftDays }: FreeDates,
  { t, format }: Pick<Page, 't' | 'format'>,
): string {
  const dates = format.dateRange(startDate, endDate);
  const count = Math.abs(shiftDays);
  return shiftDays > 0
    ? t('card.freeLater', { count, dates })
    : t('card.freeEarlier', { count, dates });
}
