/** How a unit's days are laid out as cells of a table. Dates are ISO and of the listing's calendar. */
import type { TakenDays } from '../../../contracts/admin-calendar';

export interface Part {
  readonly taken: TakenDays;
  /** Where it begins, as far as it is shown: there it is named. */
  readonly isFirst: boolean;
  /** Days from here to its end, as far as they are shown. */
  readonly daysLeft: number;
}

/** What lies on each day; two on the day when one ends and the next begins, more of rentals by hours. */
export function cellsOf(taken: readonly TakenDays[], days: readonly string[]): Part[][] {
  const last = days.at(-1) ?? '';
  return days.map((day, index) =>
    taken
      .filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
      .map((each) => ({
        taken: each,
        isFirst: each.firstDay === day || index === 0,
        daysLeft: days.indexOf(each.lastDay < last ? each.lastDay : last) - index + 1,
      })),
  );
}

/** Every day from the first to the last, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = shiftDay(day, 1)) days.push(day);
  return days;
}

export function shiftDay(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
