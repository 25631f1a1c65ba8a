/** What a timeline says about other dates: from which to which, for programs to put into words. Pure. */

interface Dates {
  startDate: string;
  endDate: string;
  startAt: Date;
  endAt: Date;
}

/**
 * `2026-11-02 – 2026-11-04 → 2026-11-09 – 2026-11-11`; with instants where the dates alone are the
 * same, as with rentals by the hour.
 */
export function changedDates(was: Dates, becomes: Dates): string {
  const sameDates = was.startDate === becomes.startDate && was.endDate === becomes.endDate;
  const words = ({ startDate, endDate, startAt, endAt }: Dates): string =>
    sameDates ? `${minute(startAt)} – ${minute(endAt)}` : `${startDate} – ${endDate}`;
  return `${words(was)} → ${words(becomes)}`;
}

const minute = (at: Date): string => `${at.toISOString().slice(0, 16)}Z`;
