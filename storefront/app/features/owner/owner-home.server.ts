/** The overview: what waits for the owner first, then what comes, and the money. */
import type { BookingListItem } from '@rental/bookings/contracts/dto';
import { listBookings } from '@rental/bookings/contracts/routes';
import type { BookingState } from '@rental/bookings/contracts/states';
import { rowOf, type BookingRow } from '~/features/bookings/booking-list.server';
import { answerFor, orUndefined } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { moneyGlance, type MoneyView } from './money-glance.server';
import { readSetup, type SetupView } from './setup.server';

export interface OwnerHomeView {
  notice: { tone: 'good' | 'warn'; text: string } | undefined;
  /** Absent when all is done, or cannot be known now. */
  setup: SetupView | undefined;
  needsYou: BookingRow[];
  underWay: BookingRow[];
  upcoming: BookingRow[];
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
  'COMPLETED',
];
const COMING: readonly BookingState[] = ['CONFIRMED', 'UPCOMING'];
const OWNERS_TURN: readonly string[] = ['approve', 'check_in', 'check_out', 'waive_deposit'];
const PAGE_SIZE = 50;

/** @throws 503 */
export async function ownerHome(page: UserPage): Promise<OwnerHomeView> {
  const [bookings, setup] = await Promise.all([readBookings(page), orUndefined(readSetup(page))]);
  const waits = ({ availableActions }: BookingListItem) =>
    availableActions.some((action) => OWNERS_TURN.includes(action));
  const rows = (wanted: (booking: BookingListItem) => boolean) =>
    bookings.filter(wanted).map((booking) => rowOf(booking, page));
  return {
    notice: noticeOf(page, setup?.payouts),
    setup: setup && !setup.complete ? setup : undefined,
    needsYou: rows((booking) => waits(booking)),
    underWay: rows((booking) => !waits(booking) && booking.status === 'IN_PROGRESS'),
    upcoming: rows((booking) => !waits(booking) && COMING.includes(booking.status)),
    money: await orUndefined(moneyGlance(page, bookings)),
  };
}

/** By what is due first; the state of each is asked for alone, so that old ones hide none. */
async function readBookings({ api }: UserPage): Promise<BookingListItem[]> {
  const pagination = { page: 1, pageSize: PAGE_SIZE };
  const answers = await Promise.all(
    SHOWN.map((status) => api.call(listBookings, { query: { role: 'owner', status, pagination } })),
  ).catch((error: unknown) => {
    throw answerFor(error);
  });
  const dueOf = ({ status, dueAt, startAt, endAt }: BookingListItem) =>
    dueAt ?? (status === 'IN_PROGRESS' ? endAt : startAt);
  return answers
    .flatMap(({ data }) => data)
    .sort((a, b) => Date.parse(dueOf(a)) - Date.parse(dueOf(b)));
}

/** What the payment service sends an owner back with. */
function noticeOf(
  { t, url }: UserPage,
  payouts: SetupView['payouts'] | undefined,
): OwnerHomeView['notice'] {
  const back = url.searchParams.get('payouts');
  if (back === 'away') return { tone: 'warn', text: t('payouts.away') };
  if (back === 'again') return { tone: 'warn', text: t('payouts.again') };
  if (back !== 'done' || payouts === undefined) return undefined;
  return payouts === 'active'
    ? { tone: 'good', text: t('payouts.done') }
    : { tone: 'warn', text: t('payouts.pending') };
}
