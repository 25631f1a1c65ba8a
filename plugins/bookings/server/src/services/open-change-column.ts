/** A change of dates that is not made yet, as a column beside its booking. */
import type { OpenChangeView } from '../../../contracts/changes';

/** As `OpenChangeView`, for the owner's eyes; instants as PostgreSQL writes them. */
export type OpenChangeColumn = OpenChangeView;

/** For `bookings b`. */
export const OPEN_CHANGE_COLUMN = `(select jsonb_build_object('kind', c.kind,
      'startDate', c.start_date, 'endDate', c.end_date, 'startAt', c.start_at, 'endAt', c.end_at,
      'amount', c.amount, 'refund', coalesce((c.refund #>> '{split,refund}')::bigint, 0),
      'waitsFor', case when c.approved_at is not null then 'capture'
        when c.asked_at is not null then 'owner' else 'payment' end,
      'ownerShare', (c.quote ->> 'ownerShare')::bigint,
      'ownerMore', (c.quote ->> 'ownerShare')::bigint
        - (select s.owner_share from rental.sold_quote s where s.booking_id = b.document_id),
      'expiresAt', c.expires_at)
    from rental.booking_change c where c.booking_id = b.document_id and c.state = 'OPEN') as change`;

/** What the owner would earn is for the owner. */
export function openChangeFor(
  role: 'renter' | 'owner',
  change: OpenChangeColumn | null,
): OpenChangeView | null {
  if (!change) return null;
  const isOwner = role === 'owner';
  return {
    ...change,
    startAt: iso(change.startAt),
    endAt: iso(change.endAt),
    expiresAt: iso(change.expiresAt),
    ownerShare: isOwner ? change.ownerShare : null,
    ownerMore: isOwner ? change.ownerMore : null,
  };
}

/** PostgreSQL writes instants in JSON with an offset; the contract says UTC. */
const iso = (instant: string): string => new Date(instant).toISOString();
