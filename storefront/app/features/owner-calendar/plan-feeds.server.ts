/** The calendars that an owner let in, in words. */
import type { CalendarFeedView } from '@rental/bookings/contracts/calendar-feeds';
import type { OwnerCalendar } from '@rental/bookings/contracts/calendar-routes';
import type { UserPage } from '~/lib/session.server';

export interface FeedView {
  id: number;
  name: string;
  url: string;
  /** `Read 5 Dec, 10:00. It blocks 3 stays.` */
  state: string;
  /** What is wrong and what to do; undefined when it works. */
  trouble: string | undefined;
  conflicts: { key: string; text: string; href: string }[];
}

export function feedViews(
  { feeds, quantity, timeZone }: OwnerCalendar,
  page: UserPage,
): FeedView[] {
  return feeds.map((feed) => ({
    id: feed.id,
    name: quantity > 1 ? `${feed.name} · ${page.t('plan.unit', { number: feed.unit })}` : feed.name,
    url: feed.url,
    state: stateOf(feed, timeZone, page),
    trouble: troubleOf(feed, page),
    conflicts: feed.conflicts.map(({ bookingId, number, startDate, endDate }, index) => ({
      key: `${bookingId} ${index}`,
      text: page.t('plan.feeds.conflict', {
        number,
        when:
          startDate === endDate
            ? page.format.date(startDate, 'full')
            : page.format.dateRange(startDate, endDate),
      }),
      href: `/bookings/${bookingId}`,
    })),
  }));
}

function stateOf({ workedAt, events }: CalendarFeedView, timeZone: string, page: UserPage): string {
  const { t, format } = page;
  if (workedAt === null) return t('plan.feeds.never');
  const read = t('plan.feeds.read', { date: format.instant(workedAt, timeZone) });
  return `${read} ${t('plan.feeds.events', { count: events })}`;
}

function troubleOf({ problem, failing, stale }: CalendarFeedView, { t }: UserPage) {
  const sentences = [
    problem && t(`plan.feeds.problem.${problem}`),
    failing && t('plan.feeds.failing'),
    stale && t('plan.feeds.stale'),
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}
