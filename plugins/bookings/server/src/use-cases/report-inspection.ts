/** The owner's report at handover and return; it moves the booking on. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import type { InspectionRequest } from '../../../contracts/dto';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { candidates } from '../../../contracts/lifecycle';
import { isReturnDue } from '../domain/available-actions';
import type { Platform } from '../platform';
import { lockBooking } from '../services/booking-record';
import { addToAgreement } from '../services/agreements';
import { newDocumentId } from '../services/new-booking';
import { requireParty, type Party } from './act-on-booking';
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
    if (isClean(report))
      await transitionBooking(platform, trx, {
        bookingId: party.bookingId,
        event: EVENT_OF[report.kind],
        actor: { kind: 'owner', id: party.userId },
      });
    else await assertReturnOpen(trx, party.bookingId);
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
      { report: conditionOf(report) },
    );
  });
}

const conditionOf = ({ condition, checklist, notes, issues, photos }: InspectionRequest) => ({
  condition,
  checklist,
  notes,
  issues: issues ?? [],
  photos,
});

async function assertReturnOpen(trx: Trx, bookingId: string): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  const open =
    booking &&
    candidates(booking.state, EVENT_OF.CHECK_OUT, 'owner').length > 0 &&
    isReturnDue(booking.state, booking.returnOpenSince !== null);
  if (!open)
    throw conflict(
      BOOKING_ERRORS.BOOKING_STATE_CONFLICT,
      'The return of this booking is not open for a report.',
      { status: booking?.state },
    );
}
