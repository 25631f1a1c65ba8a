import type { AnswerState } from './owner-booking-row';
import { OwnerBookingRow } from './owner-booking-row';
import type { OwnerBooking } from './owner-booking.server';

interface BookingSectionProps {
  title: string;
  bookings: readonly OwnerBooking[];
  state: AnswerState;
  /** Said when there are none; without it the section is left out. */
  none?: string;
}

export function BookingSection({ title, bookings, state, none }: BookingSectionProps) {
  if (bookings.length === 0 && !none) return null;
  return (
    <section>
      <h2 className="text-20">{title}</h2>
      {bookings.length === 0 ? (
        <p className="mt-2 text-muted">{none}</p>
      ) : (
        <div className="mt-2 divide-y divide-hairline border-y border-hairline">
          {bookings.map((booking) => (
            <OwnerBookingRow key={booking.row.id} booking={booking} state={state} />
          ))}
        </div>
      )}
    </section>
  );
}
