/** What changes hands today, by the calendar of the place where it does: one statement. */
import { rowsOf } from '@rental/shared/database';
import {
  HANDOVER_KINDS,
  type Handover,
  type HandoverKind,
  type HandoversPage,
  type HandoversQuery,
} from '../../../contracts/admin-overview';
import type { BookingState } from '../../../contracts/states';
import type { Platform } from '../platform';

const HANDED_OUT = [
  'IN_PROGRESS',
  'RETURN_INSPECTION_PENDING',
  'COMPLETED',
  'DISPUTED',
  'RESOLVED',
  'SETTLED',
] as const satisfies readonly BookingState[];
const BEFORE_PICKUP = [
  'CONFIRMED',
  'UPCOMING',
  'INSPECTION_PENDING',
  'INSPECTION_INCOMPLETE',
] as const satisfies readonly BookingState[];
const RETURNED = [
  'COMPLETED',
  'DISPUTED',
  'RESOLVED',
  'SETTLED',
] as const satisfies readonly BookingState[];

/** No local day reaches further than a day from any instant of it: the index narrows to that. */
const ofToday = (kind: HandoverKind, at: 'start_at' | 'end_at', states: string, done: string) =>
  `select '${kind}' as kind, b.document_id, b.number, b.state, b.listing_title, b.quantity,
      b.${at} as at, b.time_zone, b.state = any(${done}) as is_done
    from bookings b
    where b.${at} > :now::timestamptz - interval '1 day'
      and b.${at} < :now::timestamptz + interval '1 day'
      and (b.${at} at time zone b.time_zone)::date
        = (:now::timestamptz at time zone b.time_zone)::date
      and b.state = any(${states})`;

const LIST = `with today as materialized (
    ${ofToday('pickup', 'start_at', ':pickups', ':handedOut')}
    union all ${ofToday('return', 'end_at', ':handedOut', ':returned')}
  ), page as (
    select * from today where :kind::text is null or kind = :kind
      order by is_done, at, number limit :most offset :skip
  )
  select (select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'bookingId', p.document_id,
        'number', p.number, 'state', p.state, 'listingTitle', coalesce(p.listing_title, ''),
        'quantity', p.quantity, 'at', p.at, 'timeZone', p.time_zone, 'isDone', p.is_done)
        order by p.is_done, p.at, p.number), '[]') from page p) as entries,
    (select coalesce(jsonb_object_agg(c.kind, jsonb_build_object('total', c.total, 'done', c.done)),
        '{}') from (select kind, count(*) as total, count(*) filter (where is_done) as done
          from today group by kind) c) as counts`;

interface Row {
  entries: Handover[];
  counts: Partial<HandoversPage['meta']['counts']>;
}

const NONE = { total: 0, done: 0 };

export async function listHandovers(
  { knex, clock }: Pick<Platform, 'knex' | 'clock'>,
  { kind, page, pageSize }: HandoversQuery,
): Promise<HandoversPage> {
  const now = clock.now();
  const [row] = await rowsOf<Row>(knex, LIST, {
    now,
    kind: kind ?? null,
    pickups: [...BEFORE_PICKUP, ...HANDED_OUT],
    handedOut: [...HANDED_OUT],
    returned: [...RETURNED],
    most: pageSize,
    skip: (page - 1) * pageSize,
  });
  if (!row) throw new Error('a select without a table gives one row');
  const counts = { pickup: row.counts.pickup ?? NONE, return: row.counts.return ?? NONE };
  const shown: readonly HandoverKind[] = kind ? [kind] : HANDOVER_KINDS;
  const total = shown.reduce((sum, each) => sum + counts[each].total, 0);
  return {
    data: row.entries.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })),
    meta: {
      counts,
      pagination: { page, pageSize, pageCount: Math.max(1, Math.ceil(total / pageSize)), total },
      now: now.toISOString(),
    },
  };
}
