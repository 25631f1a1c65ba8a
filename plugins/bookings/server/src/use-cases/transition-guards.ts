/** The conditions of the lifecycle's table, checked under the row lock. */
import { AppError, conflict } from '@rental/shared/errors';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { BookingTransition, Guard } from '../../../contracts/transition';
import { depositRefused, depositSettled } from '../domain/available-actions';
import { rentalPeriod } from '../domain/rental-period';
import type { BookingRecord } from '../services/booking-record';
import { isDamageReported } from '../services/inspections';
import { isLateFeeInHand } from '../services/late-returns';
import { readListingTerms } from '../services/listing-terms';
import { refundedSoFar } from '../services/refunds';
import { reacquireDates } from '../services/reservations';
import { changeAsked } from './change-approval';
import { changeStands } from './change-effects';
import { noChargeback } from './chargeback-guard';
import { claimWithinBounds, handedOver, splitSums, withinAppealWindow } from './dispute-guards';
import type { TransitionContext } from './transition-context';

export type GuardFailure = AppError;

type Check = (
  booking: BookingRecord,
  context: TransitionContext,
) => GuardFailure | undefined | Promise<GuardFailure | undefined>;

const refuse = (code: string, message: string) => conflict(code, message);
const when = (ok: boolean, failure: () => GuardFailure): GuardFailure | undefined =>
  ok ? undefined : failure();

const wrongKind = () =>
  refuse(BOOKING_ERRORS.BOOKING_STATE_CONFLICT, 'The listing is not booked in this way.');

const wrongMoment = () =>
  refuse(BOOKING_ERRORS.BOOKING_STATE_CONFLICT, 'The item is not on its way back.');

const CHECKS: Readonly<Partial<Record<Guard, Check>>> = {
  instant_book: (booking) => when(booking.instantBook, wrongKind),
  request_to_book: (booking) => when(!booking.instantBook, wrongKind),
  risk_asked_for_a_look: (booking) => when(booking.riskAsked, wrongKind),
  amount_matches_quote: (booking, { facts }) =>
    when(facts?.amount === booking.total && facts.currency === booking.currency, () =>
      refuse('AMOUNT_MISMATCH', 'Stripe holds another amount than was quoted.'),
    ),
  deposit_settled: (booking) =>
    when(depositSettled(booking.depositState), () =>
      refuse(
        BOOKING_ERRORS.DEPOSIT_MISSING,
        'The deposit is not held yet. Wait for the renter, or waive it.',
      ),
    ),
  deposit_refused: (booking) => when(depositRefused(booking.depositState), wrongKind),
  deposit_unanswered: ({ depositState }) =>
    when(!depositSettled(depositState) && !depositRefused(depositState), wrongKind),
  return_open: (booking) => when(booking.returnOpenSince !== null, wrongMoment),
  return_done: (booking) => when(booking.returnOpenSince === null, wrongMoment),
  damage_reported: async (booking, { trx }) =>
    when(await isDamageReported(trx, booking.id), wrongKind),
  // An open issue is the state DISPUTED: no row leads here from there.
  no_open_issue: () => undefined,
  no_chargeback: noChargeback,
  refunds_done: refundsDone,
  late_fee_done: async (booking, { trx }) =>
    when(!(await isLateFeeInHand(trx, booking.id)), () =>
      refuse(BOOKING_ERRORS.LATE_FEE_OPEN, 'The late fee of this booking is not paid yet.'),
    ),
  not_settled: (booking) => when(booking.settledAt === null, wrongKind),
  handed_over: handedOver,
  claim_within_bounds: claimWithinBounds,
  split_sums: splitSums,
  within_appeal_window: withinAppealWindow,
  dates_reacquired: reacquire,
  change_stands: changeStands,
  change_asked: changeAsked,
};

/** The first guard of the row that does not hold; undefined when all do. */
export async function failedGuard(
  row: BookingTransition,
  booking: BookingRecord,
  context: TransitionContext,
): Promise<GuardFailure | undefined> {
  for (const guard of row.guards ?? []) {
    const check = CHECKS[guard];
    if (!check) return notAvailable(row);
    const failure = await check(booking, context);
    if (failure) return failure;
  }
  return undefined;
}

/** What was promised is with the renter: nothing planned, waiting, failed, or sent back by a bank. */
async function refundsDone(
  booking: BookingRecord,
  { platform, trx }: TransitionContext,
): Promise<GuardFailure | undefined> {
  const { promised } = await refundedSoFar(trx, booking.id);
  const { unfinished, refunded } = await platform.payments.refundsOf(trx, booking.id);
  return when(unfinished === 0 && refunded >= promised, () =>
    refuse(BOOKING_ERRORS.REFUNDS_OPEN, 'A refund of this booking is not done yet.'),
  );
}

/** For rows of the table whose guards or effects have no code yet. */
export const notAvailable = (row: BookingTransition): AppError =>
  new AppError(
    501,
    BOOKING_ERRORS.TRANSITION_NOT_AVAILABLE,
    `"${row.event}" cannot be done on this platform yet.`,
    { from: row.from, event: row.event },
  );

const datesGone = () =>
  refuse(BOOKING_ERRORS.DATES_UNAVAILABLE, 'The dates were taken in the meantime.');

/**
 * The dates as they were sold. A listing that is gone or is not sold any more has none to give back.
 */
async function reacquire(
  booking: BookingRecord,
  { platform, trx, now }: TransitionContext,
): Promise<GuardFailure | undefined> {
  if (booking.startAt <= platform.clock.now()) return datesGone();
  try {
    const terms = await readListingTerms(trx, booking.listingId, now);
    const during =
      booking.during ??
      rentalPeriod(terms, {
        startDate: booking.startDate,
        endDate: booking.endDate,
        startAt: booking.startAt.toISOString(),
        endAt: booking.endAt.toISOString(),
      }).during;
    const got = await reacquireDates(trx, booking, terms.quantity, during);
    return got ? undefined : datesGone();
  } catch (error) {
    if (error instanceof AppError) return datesGone();
    throw error;
  }
}
