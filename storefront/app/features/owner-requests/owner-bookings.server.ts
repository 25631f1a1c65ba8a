/** All bookings of an owner's things: requests first, then what is due, open and over. */
import type { BookingListItem } from '@rental/bookings/contracts/dto';
import { listBookings } from '@rental/bookings/contracts/routes';
import { TERMINAL_STATES } from '@rental/bookings/contracts/states';
import { answerFor } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { isDue, isRequest, ownerBooking, type OwnerBooking } from './owner-booking.server';

export interface OwnerBookingsView {
  requests: OwnerBooking[];
  due: OwnerBooking[];
  open: OwnerBooking[];
  over: OwnerBooking[];
  page: number;
  pages: number;
}

const PAGE_SIZE = 50;
const OVER: readonly string[] = TERMINAL_STATES;

/** @throws 503 */
export async function ownerBookings(page: UserPage): Promise<OwnerBookingsView> {
  const wanted = Number(page.url.searchParams.get('page'));
  const number = Number.isInteger(wanted) && wanted > 0 ? wanted : 1;
  const ask = (query: { page: number; status?: 'PENDING_OWNER_APPROVAL'; change?: 'asked' }) => {
    const { page: at, ...only } = query;
    const pagination = { page: at, pageSize: PAGE_SIZE };
    return page.api.call(listBookings, { query: { role: 'owner', ...only, pagination } });
  };
  const [waiting, changes, all] = await Promise.all([
    ask({ page: 1, status: 'PENDING_OWNER_APPROVAL' }),
    ask({ page: 1, change: 'asked' }),
    ask({ page: number }),
  ]).catch((error: unknown) => {
    throw answerFor(error);
  });
  const { now, pagination } = all.meta;
  const rest = all.data.filter((booking) => !isRequest(booking));
  const view = (bookings: typeof rest) =>
    bookings.map((booking) => ownerBooking(booking, now, page));
  const isOver = ({ status }: (typeof rest)[number]) => OVER.includes(status);
  const isOpen = (booking: (typeof rest)[number]) => !isOver(booking) && !isDue(booking, now);
  return {
    requests: number === 1 ? view([...waiting.data, ...changes.data].sort(byAnswer)) : [],
    due: view(rest.filter((booking) => !isOver(booking) && isDue(booking, now)).sort(byDeadline)),
    open: view(rest.filter(isOpen).reverse()),
    over: view(rest.filter(isOver)),
    page: number,
    pages: pagination.pageCount,
  };
}

interface Timed {
  dueAt: string | null;
  startAt: string;
}

/** Other dates are answered by their own deadline. */
const byAnswer = (a: BookingListItem, b: BookingListItem): number =>
  Date.parse(a.change?.expiresAt ?? a.dueAt ?? a.startAt) -
  Date.parse(b.change?.expiresAt ?? b.dueAt ?? b.startAt);

/** What has to be done first stands first. */
export const byDeadline = (a: Timed, b: Timed): number =>
  Date.parse(a.dueAt ?? a.startAt) - Date.parse(b.dueAt ?? b.startAt);
