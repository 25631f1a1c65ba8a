/** How much waits for moderation, and since when: one statement. */
import { rowsOf } from '@rental/shared/database';
import { REVIEW_WITHIN_HOURS, type QueueSummary } from '../../../contracts/moderation';
import type { ListingsContext } from '../services/context';
import { SOON_HOURS } from '../services/review-queue';

const HOUR_MS = 3_600_000;

const SUMMARY = `select count(*)::int as waiting,
    count(*) filter (where v.submitted_at <= :overdueSince)::int as overdue,
    count(*) filter (where v.submitted_at > :overdueSince and v.submitted_at <= :soonSince)::int
      as "dueSoon",
    count(c.listing_id)::int as claimed, min(v.submitted_at) as oldest
  from rental.listing_review v
  left join rental.moderation_claim c on c.listing_id = v.listing_id and c.expires_at > :now
  where v.state = 'pending'`;

interface Row extends Pick<QueueSummary, 'waiting' | 'overdue' | 'dueSoon' | 'claimed'> {
  oldest: Date | null;
}

export async function summariseQueue({
  knex,
  clock,
}: Pick<ListingsContext, 'knex' | 'clock'>): Promise<QueueSummary> {
  const now = clock.now();
  const ago = (hours: number): Date => new Date(now.getTime() - hours * HOUR_MS);
  const [row] = await rowsOf<Row>(knex, SUMMARY, {
    now,
    overdueSince: ago(REVIEW_WITHIN_HOURS),
    soonSince: ago(REVIEW_WITHIN_HOURS - SOON_HOURS),
  });
  if (!row) throw new Error('an aggregate without groups gives one row');
  const { oldest, ...counts } = row;
  const dueAt = oldest && new Date(oldest.getTime() + REVIEW_WITHIN_HOURS * HOUR_MS);
  return {
    ...counts,
    oldestSubmittedAt: oldest?.toISOString() ?? null,
    oldestDueAt: dueAt?.toISOString() ?? null,
    now: now.toISOString(),
  };
}
