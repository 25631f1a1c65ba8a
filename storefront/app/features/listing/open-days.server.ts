import type { Page } from '~/lib/page.server';
import type { Selection } from './selection.server';

interface DateRange {
  from: string;
  to: string;
}

const LONGEST_DAYS = 365;
const DAY_MS = 86_400_000;

export interface OpenDays {
  unitsFree: Map<string, number>;
  /** Minor units, by date. */
  prices: Map<string, number>;
}

/** What is free, and at what price, on the dates that the calendar shows and those that are chosen. */
export async function openDays(
  { cms }: Page,
  listingId: string,
  shown: DateRange,
  selection: Selection,
): Promise<OpenDays> {
  const ranges = [shown, ...chosenOutside(shown, selection)];
  const answers = await Promise.all(
    ranges.map(({ from, to }) => cms.availability(listingId, from, to)),
  );
  const days = answers.flatMap((answer) => answer.days);
  return {
    unitsFree: new Map(
      days.map(({ date, available, unitsFree }) => [date, available ? unitsFree : 0]),
    ),
    prices: new Map(days.map(({ date, price }) => [date, price])),
  };
}

function chosenOutside(shown: DateRange, { startDate, endDate }: Selection): DateRange[] {
  if (startDate === undefined || endDate === undefined || endDate < startDate) return [];
  if (startDate >= shown.from && endDate <= shown.to) return [];
  const tooLong = Date.parse(endDate) - Date.parse(startDate) >= LONGEST_DAYS * DAY_MS;
  return tooLong ? [] : [{ from: startDate, to: endDate }];
}
