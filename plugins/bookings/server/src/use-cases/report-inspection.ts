/** The owner's report at handover and return; it moves the booking on. */
import { transaction } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { InspectionRequest } from '../../../contracts/dto';
import type { Platform } from '../platform';
import { newDocumentId } from '../services/new-booking';
import { requireParty, type Party } from './act-on-booking';
import { transitionBooking } from './transition-booking';

const EVENT_OF = { CHECK_IN: 'inspection_completed', CHECK_OUT: 'return_ok' } as const;

export async function reportInspection(
  platform: Platform,
  party: Party,
  report: InspectionRequest,
): Promise<void> {
  const { role } = await requireParty(platform, party);
  if (role !== 'owner') throw notFound('This booking');
  const at = platform.clock.now();
  await transaction(platform.strapi, async (trx) => {
    await transitionBooking(platform, trx, {
      bookingId: party.bookingId,
      event: EVENT_OF[report.kind],
      actor: { kind: 'owner', id: party.userId },
    });
    await trx.table('inspections').insert({
      document_id: newDocumentId(),
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
  });
}
