/** One booking as the admin's timeline shows it: state, deadline, money and history in one statement. */
import { rowsOf } from '@rental/shared/database';
import type {
  AdminTimeline,
  TimelinePerson,
  TimelineStep,
} from '../../../contracts/admin-timeline';
import type { QuoteLine } from '../../../contracts/pricing';
import type { BookingEvent, BookingState, DepositState } from '../../../contracts/states';
import { deadlineEvent } from '../domain/deadline-event';
import type { Platform } from '../platform';
import { RETURN_OPEN_SINCE } from '../services/booking-record';
import { DECISIONS_COLUMN, type DecisionsColumn } from '../services/decisions';
import { FROZEN_SINCE } from '../services/frozen-since';
import { INSPECTIONS_COLUMN, inspectionsOf } from '../services/inspections';
import { partyJson, shownName } from '../services/shown-names';

interface Row {
  document_id: string;
  number: string;
  state: BookingState;
  pending_intent: BookingEvent | null;
  time_zone: string;
  start_at: Date;
  end_at: Date;
  settled_at: Date | null;
  due_at: Date | null;
  listing_id: string;
  listing_title: string | null;
  renter: TimelinePerson;
  owner: TimelinePerson;
  currency: string;
  total: string;
  deposit_amount: string | null;
  deposit_state: DepositState | null;
  lines: QuoteLine[];
  owner_share: string | null;
  application_fee: string | null;
  history: TimelineStep[];
  return_open_since: Date | null;
  inspections: AdminTimeline['inspections'] | null;
  dispute: AdminTimeline['dispute'];
  decisions: DecisionsColumn;
  frozen_since: Date | null;
  risk: AdminTimeline['risk'];
}

// `json`, not `jsonb`: Strapi has the driver hand jsonb over as text.
const READ = `select b.document_id, b.number, b.state, b.pending_intent, b.time_zone, b.start_at,
    b.end_at, b.settled_at, b.due_at, b.listing_id, b.listing_title, b.currency, b.total,
    b.deposit_amount, b.deposit_state, ${RETURN_OPEN_SINCE} as return_open_since,
    ${INSPECTIONS_COLUMN},
    ${DECISIONS_COLUMN},
    ${FROZEN_SINCE} as frozen_since,
    (select json_build_object('state', d.state, 'deadline', d.deadline) from disputes d
      where d.booking_id = b.document_id) as dispute, q.owner_share, q.application_fee,
    coalesce(q.quote -> 'lines', '[]')::json as lines, coalesce(q.risk, '[]')::json as risk,
    ${partyJson('renter_id', 'r')} as renter,
    ${partyJson('owner_id', 'o')} as owner,
    (select coalesce(json_agg(json_build_object(
        'from', h.from_state, 'to', h.to_state, 'event', h.event, 'actor', h.actor_kind,
        'actorName', coalesce(${shownName('u')},
            nullif(concat_ws(' ', a.firstname, a.lastname), '')), 'reason', h.reason,
        'policyVersion', h.policy_version,
        'at', to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by h.id), '[]')
      from rental.booking_history h
      left join up_users u on u.document_id = h.actor_id and h.actor_kind in ('renter', 'owner')
      left join admin_users a on a.document_id = h.actor_id and h.actor_kind = 'ops'
      where h.booking_id = b.document_id) as history
  from bookings b
  left join rental.sold_quote q on q.booking_id = b.document_id
  left join up_users r on r.document_id = b.renter_id
  left join up_users o on o.document_id = b.owner_id
  where b.document_id = ?`;

/** JSON has instants with an offset. */
const isoOf = (at: string | null): string | null => at && new Date(at).toISOString();
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Undefined when there is no such booking. */
export async function readAdminTimeline(
  { knex, uploads }: Pick<Platform, 'knex' | 'uploads'>,
  documentId: string,
): Promise<AdminTimeline | undefined> {
  const [row] = await rowsOf<Row>(knex, READ, [documentId]);
  return row && toTimeline(row, uploads);
}

function toTimeline(row: Row, uploads: Platform['uploads']): AdminTimeline {
  const dueEvent = deadlineEvent({
    state: row.state,
    depositState: row.deposit_state ?? 'none',
    isReturnOpen: row.return_open_since !== null,
  });
  return {
    documentId: row.document_id,
    number: row.number,
    state: row.state,
    pending: row.pending_intent,
    timeZone: row.time_zone,
    startAt: row.start_at.toISOString(),
    endAt: row.end_at.toISOString(),
    settledAt: iso(row.settled_at),
    due: row.due_at && dueEvent ? { at: row.due_at.toISOString(), event: dueEvent } : null,
    listing: { documentId: row.listing_id, title: row.listing_title ?? '' },
    renter: row.renter,
    owner: row.owner,
    money: moneyOf(row),
    inspections: inspectionsOf(row.inspections, uploads),
    dispute: row.dispute && { ...row.dispute, deadline: isoOf(row.dispute.deadline) },
    frozenSince: iso(row.frozen_since),
    risk: row.risk,
    decisions: row.decisions ?? [],
    history: row.history,
  };
}

function moneyOf(row: Row): AdminTimeline['money'] {
  return {
    currency: row.currency,
    lines: row.lines,
    total: Number(row.total),
    ownerShare: Number(row.owner_share ?? 0),
    applicationFee: Number(row.application_fee ?? 0),
    deposit: { amount: Number(row.deposit_amount ?? 0), state: row.deposit_state ?? 'none' },
  };
}
