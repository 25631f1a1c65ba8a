/** What the parties say and show about a dispute: statements, evidence, and one appeal. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import type { AppealRequest, DisputeView, EvidenceRequest } from '../../../contracts/disputes';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { Platform } from '../platform';
import { lockBooking } from '../services/booking-record';
import {
  addToDispute,
  disputeOf,
  evidenceClaim,
  findDispute,
  saveAppeal,
  toDisputeView,
  type DisputeRecord,
} from '../services/disputes';
import { roleOf, type Role } from './act-on-booking';
import { transitionBooking } from './transition-booking';

export interface Disputant {
  disputeId: string;
  userId: string;
}

/** @throws 409 DISPUTE_CLOSED once it is decided */
export function addStatement(
  platform: Platform,
  disputant: Disputant,
  text: string,
): Promise<DisputeView> {
  return asParty(platform, disputant, async (trx, dispute, by) => {
    assertOpen(dispute);
    const now = platform.clock.now();
    const statement = { by, kind: 'statement', text, at: now.toISOString() } as const;
    await addToDispute(trx, dispute.id, { statements: [statement] }, now);
  });
}

/** @throws 409 DISPUTE_CLOSED once it is decided, 400 for photos that are not the caller's */
export function addEvidence(
  platform: Platform,
  disputant: Disputant,
  { photos, note }: EvidenceRequest,
): Promise<DisputeView> {
  return asParty(platform, disputant, async (trx, dispute, by) => {
    assertOpen(dispute);
    await platform.uploads.claimUploads(trx, evidenceClaim(dispute.id, disputant.userId, photos));
    const now = platform.clock.now();
    const at = now.toISOString();
    const evidence = photos.map((uploadId) => ({ by, uploadId, note, at }));
    await addToDispute(trx, dispute.id, { evidence }, now);
  });
}

/** @throws 409 APPEAL_CLOSED after an appeal or the seven days, BOOKING_STATE_CONFLICT before */
export function appealDecision(
  platform: Platform,
  disputant: Disputant,
  { text, photos }: AppealRequest,
): Promise<DisputeView> {
  return asParty(platform, disputant, async (trx, dispute, by) => {
    await platform.uploads.claimUploads(trx, evidenceClaim(dispute.id, disputant.userId, photos));
    await transitionBooking(platform, trx, {
      bookingId: dispute.bookingId,
      event: 'appeal',
      actor: { kind: by, id: disputant.userId },
      reason: text.slice(0, 1000),
    });
    const now = platform.clock.now();
    const at = now.toISOString();
    const evidence = photos.map((uploadId) => ({ by, uploadId, note: '', at }));
    const statements = [{ by, kind: 'appeal', text, at } as const];
    await addToDispute(trx, dispute.id, { statements, evidence }, now);
    await saveAppeal(trx, dispute.id, by, now);
  });
}

/** With the booking's row locked, so that a decision and a statement never cross. */
async function asParty(
  platform: Platform,
  { disputeId, userId }: Disputant,
  work: (trx: Trx, dispute: DisputeRecord, by: Role) => Promise<void>,
): Promise<DisputeView> {
  return transaction(platform.strapi, async (trx) => {
    const found = await findDispute(trx, { id: disputeId });
    const booking = found && (await lockBooking(trx, found.bookingId));
    const role = booking && roleOf(booking, userId);
    if (!booking || !role) throw notFound('This dispute');
    await work(trx, await disputeOf(trx, booking.id), role);
    return toDisputeView(await disputeOf(trx, booking.id), platform.uploads);
  });
}

function assertOpen({ state }: DisputeRecord): void {
  if (state === 'OPEN' || state === 'APPEALED') return;
  throw conflict(
    BOOKING_ERRORS.DISPUTE_CLOSED,
    'This dispute is decided. What is new belongs in an appeal.',
    { state },
  );
}
