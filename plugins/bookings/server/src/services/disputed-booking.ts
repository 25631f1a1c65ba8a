/** What staff see of the booking behind a dispute, in the list and in the case. */
import type { DisputedBooking } from '../../../contracts/admin-disputes';
import type { TimelinePerson } from '../../../contracts/admin-timeline';
import type { BookingState } from '../../../contracts/states';
import { partyJson } from './shown-names';

export interface DisputedBookingRow {
  booking_id: string;
  booking_number: string;
  booking_state: BookingState;
  time_zone: string;
  start_at: Date;
  end_at: Date;
  listing_id: string;
  listing_title: string | null;
  renter: TimelinePerson;
  owner: TimelinePerson;
}

/** For statements over `disputes d`. */
export const DISPUTED_BOOKING = {
  columns: `b.document_id as booking_id, b.number as booking_number, b.state as booking_state,
    b.time_zone, b.start_at, b.end_at, b.listing_id, b.listing_title,
    ${partyJson('renter_id', 'r')} as renter, ${partyJson('owner_id', 'o')} as owner`,
  joins: `join bookings b on b.document_id = d.booking_id
    left join up_users r on r.document_id = b.renter_id
    left join up_users o on o.document_id = b.owner_id`,
} as const;

export const disputedBookingOf = (row: DisputedBookingRow): DisputedBooking => ({
  documentId: row.booking_id,
  number: row.booking_number,
  state: row.booking_state,
  timeZone: row.time_zone,
  startAt: row.start_at.toISOString(),
  endAt: row.end_at.toISOString(),
  listing: { documentId: row.listing_id, title: row.listing_title ?? '' },
  renter: row.renter,
  owner: row.owner,
});
