/** Arithmetic of months (`YYYY-MM`) for a calendar that shows two of them. Pure. */
import { addDays } from '@rental/shared/local-time';
import type { Selection } from './selection.server';

export const MONTHS_SHOWN = 2;

export const firstOf = (month: string): string => `${month}-01`;

export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The dates that a calendar beginning with `month` shows, both included. */
export function shownDates(month: string): { from: string; to: string } {
  return { from: firstOf(month), to: addDays(firstOf(addMonths(month, MONTHS_SHOWN)), -1) };
}

/**
 * The first month to show: the one asked for, else that of the chosen days; never before this month
 * nor after the last that can be booked.
 */
export function firstMonth(
  asked: string | null,
  { startDate }: Selection,
  today: string,
  windowDays: number,
): string {
  const earliest = today.slice(0, 7);
  const latest = addDays(today, windowDays).slice(0, 7);
  const valid = asked !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : undefined;
  const wanted = valid ?? startDate?.slice(0, 7) ?? earliest;
  if (wanted < earliest) return earliest;
  return wanted > latest ? latest : wanted;
}
