import type { BookingListItem } from '@rental/bookings/contracts/dto';
import { listBookings } from '@rental/bookings/contracts/routes';
import { TERMINAL_STATES } from '@rental/bookings/contracts/states';
import { absoluteFile } from '~/features/photos/photo-view.server';
import { answerFor } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { statusView, type StatusView } from './booking-words.server';

export interface BookingRow {
  id: string;
  href: string;
  title: string;
  photo: string | undefined;
  period: string;
  /** Empty where none is shown. */
  total: string;
  /** What the total is, where that is not plain. */
  totalNote?: string;
  other: string;
  status: StatusView;
}

export interface BookingList {
  /** Still open, the next start first. */
  open: BookingRow[];
  over: BookingRow[];
  page: number;
  pages: number;
}

const PAGE_SIZE = 50;
const OVER: readonly string[] = TERMINAL_STATES;

/** The visitor's bookings on one side. */
export async function bookingList(page: UserPage, role: 'renter' | 'owner'): Promise<BookingList> {
  const wanted = Number(page.url.searchParams.get('page'));
  const number = Number.isInteger(wanted) && wanted > 0 ? wanted : 1;
  const { data, meta } = await page.api
    .call(listBookings, { query: { role, pagination: { page: number, pageSize: PAGE_SIZE } } })
    .catch((error: unknown) => {
      throw answerFor(error);
    });
  const rows = data.map((booking) => ({ booking, row: rowOf(booking, page) }));
  const isOver = ({ booking }: (typeof rows)[number]) => OVER.includes(booking.status);
  return {
    open: rows
      .filter((entry) => !isOver(entry))
      .map(({ row }) => row)
      .reverse(),
    over: rows.filter(isOver).map(({ row }) => row),
    page: number,
    pages: meta.pagination.pageCount,
  };
}

/** A booking as a line of a list. */
export function rowOf(booking: BookingListItem, page: UserPage): BookingRow {
  const { format } = page;
  const { startDate, endDate } = booking;
  return {
    id: booking.bookingId,
    href: `/bookings/${booking.bookingId}`,
    title: booking.listing.title,
    photo: booking.listing.photo ? absoluteFile(booking.listing.photo) : undefined,
    period:
      startDate === endDate ? format.date(startDate, 'day') : format.dateRange(startDate, endDate),
    total: format.money(booking.total, booking.currency),
    other: booking.otherParty.firstName,
    status: statusView(booking, page),
  };
}
