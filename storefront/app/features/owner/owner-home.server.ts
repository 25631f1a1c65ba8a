/** The overview: what waits for the owner first, then what comes, and the money. */
import type { BookingListItem } from '@rental/bookings/contracts/dto';
import { listBookings } from '@rental/bookings/contracts/routes';
import type { BookingState } from '@rental/bookings/contracts/states';
import { answered } from '~/features/owner-requests/answered.server';
import {
  isDue,
  isRequest,
  ownerBooking,
  type OwnerBooking,
} from '~/features/owner-requests/owner-booking.server';
import { answerFor, orUndefined } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { moneyGlance, type MoneyView } from './money-glance.server';
import { readSetup, type SetupView } from './setup.server';

export interface OwnerHomeView {
  notice: { tone: 'good' | 'warn'; text: string } | undefined;
  /** Absent when all is done, or cannot be known now. */
  setup: SetupView | undefined;
  requests: OwnerBooking[];
  /** Handovers and returns of today, and reports that are due. */
  due: OwnerBooking[];
  underWay: OwnerBooking[];
  upcoming: OwnerBooking[];
  /** Absent while the ledger cannot be asked. */
  money: MoneyView | undefined;
}

const SHOWN: readonly BookingState[] = [
  'PENDING_OWNER_APPROVAL',
  'INSPECTION_PENDING',
  'RETURN_INSPECTION_PENDING',
  'CONFIRMED',
  'UPCOMING',
  'IN_PROGRESS',
];
const COMING: readonly BookingState[] = ['CONFIRMED', 'UPCOMING'];
const PAGE_SIZE = 50;

/** @throws 503 */
export async function ownerHome(page: UserPage): Promise<OwnerHomeView> {
  const [{ bookings, now }, setup, money] = await Promise.all([
    readBookings(page),
    orUndefined(readSetup(page)),
    orUndefined(moneyGlance(page)),
  ]);
  const views = (wanted: (booking: BookingListItem) => boolean) =>
    bookings.filter(wanted).map((booking) => ownerBooking(booking, now, page));
  const rest = (booking: BookingListItem) => !isRequest(booking) && !isDue(booking, now);
  return {
    notice: noticeOf(page, setup?.payouts),
    setup: setup && !setup.complete ? setup : undefined,
    requests: views(isRequest),
    due: views((booking) => !isRequest(booking) && isDue(booking, now)),
    underWay: views((booking) => rest(booking) && booking.status === 'IN_PROGRESS'),
    upcoming: views((booking) => rest(booking) && COMING.includes(booking.status)),
    money,
  };
}

/** By what is due first; the state of each is asked for alone, so that old ones hide none. */
async function readBookings({
  api,
}: UserPage): Promise<{ bookings: BookingListItem[]; now: string }> {
  const pagination = { page: 1, pageSize: PAGE_SIZE };
  const answers = await Promise.all(
    SHOWN.map((status) => api.call(listBookings, { query: { role: 'owner', status, pagination } })),
  ).catch((error: unknown) => {
    throw answerFor(error);
  });
  const dueOf = ({ status, dueAt, startAt, endAt }: BookingListItem) =>
    dueAt ?? (status === 'IN_PROGRESS' ? endAt : startAt);
  return {
    bookings: answers
      .flatMap(({ data }) => data)
      .sort((a, b) => Date.parse(dueOf(a)) - Date.parse(dueOf(b))),
    now: answers[0]?.meta.now ?? new Date().toISOString(),
  };
}

/** What the owner just did, or what the payment service sends an owner back with. */
function noticeOf(
  page: UserPage,
  payouts: SetupView['payouts'] | undefined,
): OwnerHomeView['notice'] {
  const { t, url } = page;
  const done = answered(page);
  if (done) return { tone: 'good', text: done };
  const back = url.searchParams.get('payouts');
  if (back === 'away') return { tone: 'warn', text: t('payouts.away') };
  if (back === 'again') return { tone: 'warn', text: t('payouts.again') };
  if (back !== 'done' || payouts === undefined) return undefined;
  return payouts === 'active'
    ? { tone: 'good', text: t('payouts.done') }
    : { tone: 'warn', text: t('payouts.pending') };
}
