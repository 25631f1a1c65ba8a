/** The owner's report at handover and return; it moves the booking on. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import type { InspectionRequest } from '../../../contracts/dto';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { candidates } from '../../../contracts/lifecycle';
import { canReportAfterwards, isReturnDue } from '../domain/available-actions';
import type { Platform } from '../platform';
import { lockBooking, type BookingRecord } from '../services/booking-record';
import { addToAgreement } from '../services/agreements';
import { newDocumentId } from '../services/new-booking';
import { isReturnReported } from '../services/inspections';
import { isLateFeeInHand } from '../services/late-returns';
import { requireParty, type Party } from './act-on-booking';
import { releaseHolds } from './follow-holds';
import { recordLateReturn } from './record-late-return';
import { transitionBooking } from './transition-booking';

const EVENT_OF = { CHECK_IN: 'inspection_completed', CHECK_OUT: 'return_ok' } as const;

/** A return with damage completes nothing: the deposit stays held while the owner makes a claim. */
const isClean = ({ kind, condition, issues }: InspectionRequest): boolean =>
  kind === 'CHECK_IN' || (condition !== 'DAMAGED' && (issues ?? []).length === 0);

export async function reportInspection(
  platform: Platform,
  party: Party,
  report: InspectionRequest,
): Promise<void> {
  const { role } = await requireParty(platform, party);
  if (role !== 'owner') throw notFound('This booking');
  const at = platform.clock.now();
  await transaction(platform.strapi, async (trx) => {
    const returnedAt = report.returnedAt === undefined ? at : new Date(report.returnedAt);
    await moveOn(platform, trx, party, report, returnedAt);
    const id = newDocumentId();
    await platform.uploads.claimUploads(trx, {
      ids: report.photos,
      purpose: 'inspection',
      userId: party.userId,
      boundTo: `inspection:${id}`,
    });
    await trx.table('inspections').insert({
      document_id: id,
      booking_id: party.bookingId,
      kind: report.kind,
      condition: report.condition,
      checklist: JSON.stringify(report.checklist),
      photos: JSON.stringify(report.photos),
      notes: report.notes,
      issues: JSON.stringify(report.issues ?? []),
      author_id: party.userId,
      recorded_at: at,
      created_at: at,
      updated_at: at,
      published_at: at,
    });
    await addToAgreement(
      trx,
      { bookingId: party.bookingId, kind: report.kind, at },
      { report: conditionOf(report, returnedAt) },
    );
  });
}

/** What the report does with the booking, before it is written down. */
async function moveOn(
  platform: Platform,
  trx: Trx,
  { bookingId, userId }: Party,
  report: InspectionRequest,
  returnedAt: Date,
): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  if (!booking) throw notFound('This booking');
  const isReturn = report.kind === 'CHECK_OUT';
  const afterwards = isReturn && (await isUnreported(trx, booking));
  if (!isClean(report) && !afterwards) assertReturnOpen(booking);
  // Before the hold is let go of: the fee may have to come out of it.
  if (isReturn && (afterwards || isAtReturn(booking)))
    await recordLateReturn(platform, trx, booking, { returnedAt, waives: report.waiveLateFee });
  if (!isClean(report)) return;
  if (!afterwards) {
    const actor = { kind: 'owner', id: userId } as const;
    await transitionBooking(platform, trx, { bookingId, event: EVENT_OF[report.kind], actor });
  } else if (!(await isLateFeeInHand(trx, bookingId))) await releaseHolds(platform, trx, bookingId);
}

const conditionOf = (
  { kind, condition, checklist, notes, issues, photos }: InspectionRequest,
  returnedAt: Date,
) => ({
  condition,
  checklist,
  notes,
  issues: issues ?? [],
  photos,
  ...(kind === 'CHECK_OUT' ? { returnedAt: returnedAt.toISOString() } : {}),
});

const isAtReturn = ({ state, returnOpenSince }: BookingRecord): boolean =>
  candidates(state, EVENT_OF.CHECK_OUT, 'owner').length > 0 &&
  isReturnDue(state, returnOpenSince !== null);

/** Completed by its deadline: the owner can still say how, and when, it came back. */
const isUnreported = async (trx: Trx, booking: BookingRecord): Promise<boolean> =>
  canReportAfterwards(booking.state, booking.settledAt !== null) &&
  !(await isReturnReported(trx, booking.id));

function assertReturnOpen(booking: BookingRecord): void {
  if (!isAtReturn(booking))
    throw conflict(
      BOOKING_ERRORS.BOOKING_STATE_CONFLICT,
      'The return of this booking is not open for a report.',
      { status: booking.state },
    );
}
