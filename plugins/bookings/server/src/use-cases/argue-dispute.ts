/** What the parties say and show about a dispute: statements, evidence, and one appeal. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import type {
  AppealRequest,
  DisputeView,
  EvidenceRequest,
  StatementRequest,
} from '../../../contracts/disputes';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { isDisputeOpen } from '../domain/awaited-answer';
import type { Platform } from '../platform';
import { lockBooking } from '../services/booking-record';
import {
  addToDispute,
  disputeOf,
  evidenceClaim,
  findDispute,
  saveAppeal,
  toDisputeView,
  type DisputeEvidence,
  type DisputeRecord,
} from '../services/disputes';
import { announceArgument } from '../services/dispute-news';
import { roleOf, type Role } from './act-on-booking';
import { transitionBooking } from './transition-booking';

export interface Disputant {
  disputeId: string;
  userId: string;
}

/** @throws 409 DISPUTE_CLOSED once it is decided, 400 for photos that are not the caller's */
export function addStatement(
  platform: Platform,
  disputant: Disputant,
  { text, photos }: StatementRequest,
): Promise<DisputeView> {
  return asParty(platform, disputant, async (trx, dispute, by) => {
    assertOpen(dispute);
    const said = await show(platform, trx, { dispute, by, disputant, photos });
    const statements = [{ by, kind: 'statement', text, at: said.at.toISOString() } as const];
    await addToDispute(trx, dispute.id, { statements, evidence: said.evidence }, said.at);
    await announceArgument(platform.strapi, trx, { dispute, by, at: said.at });
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
    const { evidence, at } = await show(platform, trx, { dispute, by, disputant, photos, note });
    await addToDispute(trx, dispute.id, { evidence }, at);
    await announceArgument(platform.strapi, trx, { dispute, by, at });
  });
}

/** @throws 409 APPEAL_CLOSED after an appeal or the seven days, BOOKING_STATE_CONFLICT before */
export function appealDecision(
  platform: Platform,
  disputant: Disputant,
  { text, photos }: AppealRequest,
): Promise<DisputeView> {
  return asParty(platform, disputant, async (trx, dispute, by) => {
    const { evidence, at } = await show(platform, trx, { dispute, by, disputant, photos });
    await transitionBooking(platform, trx, {
      bookingId: dispute.bookingId,
      event: 'appeal',
      actor: { kind: by, id: disputant.userId },
      reason: text.slice(0, 1000),
    });
    const statements = [{ by, kind: 'appeal', text, at: at.toISOString() } as const];
    await addToDispute(trx, dispute.id, { statements, evidence }, at);
    await saveAppeal(trx, dispute.id, by, at);
  });
}

interface Shown {
  dispute: DisputeRecord;
  by: Role;
  disputant: Disputant;
  photos: readonly string[];
  note?: string;
}

/** Photos belong to this dispute from now on; one instant for all that is said and shown together. */
async function show(
  { uploads, clock }: Platform,
  trx: Trx,
  { dispute, by, disputant, photos, note = '' }: Shown,
): Promise<{ evidence: DisputeEvidence[]; at: Date }> {
  await uploads.claimUploads(trx, evidenceClaim(dispute.id, disputant.userId, photos));
  const at = clock.now();
  const shown = { by, note, at: at.toISOString() };
  return { evidence: photos.map((uploadId) => ({ ...shown, uploadId })), at };
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
  if (isDisputeOpen(state)) return;
  throw conflict(
    BOOKING_ERRORS.DISPUTE_CLOSED,
    'This dispute is decided. What is new belongs in an appeal.',
    { state },
  );
}
