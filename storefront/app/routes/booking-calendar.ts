import type { LoaderFunctionArgs } from '@remix-run/node';
import { readBooking } from '~/features/bookings/booking-page.server';
import { calendarFile } from '~/features/bookings/calendar-file.server';
import { requireUser } from '~/lib/session.server';

/** The booking for one's own calendar. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const booking = await readBooking(page, params.id ?? '');
  return new Response(calendarFile(booking, page.absolute(`/bookings/${booking.bookingId}`)), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${booking.number}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
