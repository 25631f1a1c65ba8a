/** Rows of `disputes`: one a booking, written with the booking's row locked. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { UploadsService } from '@rental/uploads/contracts/service';
import type { Knex } from 'knex';
import { awaitedAnswer } from '../domain/awaited-answer';
import { ANSWER_DAYS } from './open-dispute-column';
import type {
  ClaimReason,
  DisputeDecision,
  DisputeState,
  DisputeStatement,
  DisputeView,
} from '../../../contracts/disputes';

type Side = DisputeView['claimedBy'];

export interface DisputeEvidence {
  by: Side;
  uploadId: string;
  note: string;
  at: string;
}

type Signing = Pick<UploadsService, 'signedAddress'>;

export interface DisputeRecord {
  id: string;
  bookingId: string;
  state: DisputeState;
  reason: ClaimReason;
  claimedBy: Side;
  claimedAmount: number;
  /** Of the owner's share, when it was opened; it stays frozen until the decision is carried out. */
  frozenAmount: number;
  currency: string;
  description: string;
  statements: DisputeStatement[];
  evidence: DisputeEvidence[];
  decision: DisputeDecision | null;
  /** Overruled on appeal, oldest first. */
  earlierDecisions: DisputeDecision[];
  openedAt: Date;
  /** How long the booking's terms give the other side. */
  answerDays: number;
  deadline: Date | null;
  appealedAt: Date | null;
  appealedBy: Side | null;
}

interface Row {
  document_id: string;
  booking_id: string;
  state: DisputeState;
  reason: ClaimReason;
  claimed_by: Side;
  claimed_amount: string;
  frozen_amount: string;
  currency: string;
  description: string;
  statements: DisputeStatement[] | null;
  evidence: DisputeEvidence[] | null;
  decision: DisputeDecision | null;
  earlier_decisions: DisputeDecision[] | null;
  opened_at: Date;
  answer_days: number;
  deadline: Date | null;
  appealed_at: Date | null;
  appealed_by: Side | null;
}

// `json`, not `jsonb`: Strapi has the driver hand jsonb over as text.
const SELECT = `select document_id, d.booking_id, state, reason, claimed_by, claimed_amount,
    frozen_amount, currency, description, statements::json, evidence::json, decision::json,
    earlier_decisions::json, opened_at, ${ANSWER_DAYS} as answer_days, deadline, appealed_at,
    appealed_by from disputes d`;

export async function findDispute(
  executor: Knex | Trx,
  by: { id: string } | { bookingId: string },
): Promise<DisputeRecord | undefined> {
  const [column, value] = 'id' in by ? ['document_id', by.id] : ['booking_id', by.bookingId];
  const [row] = await rowsOf<Row>(executor, `${SELECT} where ${column} = ?`, [value]);
  return row && toRecord(row);
}

/** The dispute of the booking `b` as one JSON column, for statements that read more. */
export const DISPUTE_COLUMN = `(select row_to_json(d) from (${SELECT}
    where d.booking_id = b.document_id) d) as dispute`;

/** In JSON, instants are text. */
export type DisputeColumn = Omit<Row, 'opened_at' | 'deadline' | 'appealed_at'> & {
  opened_at: string;
  deadline: string | null;
  appealed_at: string | null;
};

export const viewOfColumn = (column: DisputeColumn, uploads: Signing): DisputeView =>
  toDisputeView(
    toRecord({
      ...column,
      opened_at: new Date(column.opened_at),
      deadline: column.deadline === null ? null : new Date(column.deadline),
      appealed_at: column.appealed_at === null ? null : new Date(column.appealed_at),
    }),
    uploads,
  );

/** @throws when the booking has none: the lifecycle leads to such states only through a dispute */
export async function disputeOf(executor: Knex | Trx, bookingId: string): Promise<DisputeRecord> {
  const dispute = await findDispute(executor, { bookingId });
  if (!dispute) throw new Error(`booking ${bookingId} has no dispute`);
  return dispute;
}

const toRecord = (row: Row): DisputeRecord => ({
  id: row.document_id,
  bookingId: row.booking_id,
  state: row.state,
  reason: row.reason,
  claimedBy: row.claimed_by,
  claimedAmount: Number(row.claimed_amount),
  frozenAmount: Number(row.frozen_amount),
  currency: row.currency,
  description: row.description,
  statements: row.statements ?? [],
  evidence: row.evidence ?? [],
  decision: row.decision,
  earlierDecisions: row.earlier_decisions ?? [],
  openedAt: row.opened_at,
  answerDays: row.answer_days,
  deadline: row.deadline,
  appealedAt: row.appealed_at,
  appealedBy: row.appealed_by,
});

export interface NewDispute {
  id: string;
  bookingId: string;
  bookingNumber: string;
  reason: ClaimReason;
  claimedBy: Side;
  claimantId: string;
  claimedAmount: number;
  frozenAmount: number;
  currency: string;
  description: string;
  evidence: DisputeEvidence[];
  at: Date;
}

export async function insertDispute(trx: Trx, dispute: NewDispute): Promise<void> {
  await trx.raw(
    `insert into disputes (document_id, booking_id, booking_number, state, reason, claimed_by,
        claimant_id, claimed_amount, frozen_amount, currency, description, statements, evidence,
        earlier_decisions, opened_at, created_at, updated_at, published_at)
      values (:id, :bookingId, :bookingNumber, 'OPEN', :reason, :claimedBy, :claimantId,
        :claimedAmount, :frozenAmount, :currency, :description, '[]', :evidence::jsonb, '[]',
        :at, :at, :at, :at)`,
    { ...dispute, evidence: JSON.stringify(dispute.evidence) } as unknown as Knex.ValueDict,
  );
}

/** Photos are the uploader's own, and belong to this dispute from then on. */
export const evidenceClaim = (disputeId: string, userId: string, ids: readonly string[]) =>
  ({ ids, purpose: 'evidence', userId, boundTo: `dispute:${disputeId}` }) as const;

/** Adds what a party says or shows. */
export async function addToDispute(
  trx: Trx,
  id: string,
  added: { statements?: DisputeStatement[]; evidence?: DisputeEvidence[] },
  at: Date,
): Promise<void> {
  await trx.raw(
    `update disputes set statements = coalesce(statements, '[]') || :statements::jsonb,
        evidence = coalesce(evidence, '[]') || :evidence::jsonb, updated_at = :at
      where document_id = :id`,
    {
      id,
      at,
      statements: JSON.stringify(added.statements ?? []),
      evidence: JSON.stringify(added.evidence ?? []),
    } as Knex.ValueDict,
  );
}

export async function saveDecision(
  trx: Trx,
  id: string,
  decision: DisputeDecision & { decidedBy: string | null },
  deadline: Date | null,
  at: Date,
): Promise<void> {
  await trx.raw(
    `update disputes set state = 'RESOLVED', deadline = :deadline, updated_at = :at,
        earlier_decisions = case when decision is null then earlier_decisions
          else coalesce(earlier_decisions, '[]') || jsonb_build_array(decision) end,
        decision = :decision::jsonb
      where document_id = :id`,
    { id, deadline, at, decision: JSON.stringify(decision) } as Knex.ValueDict,
  );
}

export async function saveAppeal(trx: Trx, id: string, by: Side, at: Date): Promise<void> {
  await trx.raw(
    `update disputes set state = 'APPEALED', appealed_at = :at, appealed_by = :by,
        deadline = null, updated_at = :at where document_id = :id`,
    { id, by, at },
  );
}

/** Of an open claim's pot is left what a bank has not taken. */
export async function limitFrozen(trx: Trx, bookingId: string, left: number): Promise<void> {
  await trx.raw(
    `update disputes set frozen_amount = least(frozen_amount, ?)
      where booking_id = ? and state <> 'CLOSED'`,
    [left, bookingId],
  );
}

export async function closeDispute(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.raw(`update disputes set state = 'CLOSED', updated_at = :at where document_id = :id`, {
    id,
    at,
  });
}

/** As the parties see it; which member of staff decided is not told. */
export function toDisputeView(record: DisputeRecord, uploads: Signing): DisputeView {
  const { openedAt, deadline, decision, appealedAt, appealedBy } = record;
  const awaited = awaitedAnswer(record);
  return {
    id: record.id,
    bookingId: record.bookingId,
    state: record.state,
    reason: record.reason,
    claimedBy: record.claimedBy,
    claimedAmount: record.claimedAmount,
    currency: record.currency,
    description: record.description,
    frozenAmount: record.frozenAmount,
    statements: record.statements,
    evidence: record.evidence.map(({ uploadId, ...shown }) => ({
      ...shown,
      photo: uploads.signedAddress(uploadId),
    })),
    decision: decision && withoutDecider(decision),
    earlierDecisions: record.earlierDecisions.map(withoutDecider),
    openedAt: openedAt.toISOString(),
    awaits: awaited && { from: awaited.from, until: awaited.until.toISOString() },
    appeal: appealedAt && appealedBy && { by: appealedBy, at: appealedAt.toISOString() },
    deadline: deadline?.toISOString() ?? null,
  };
}

function withoutDecider(decision: DisputeDecision & { decidedBy?: string | null }) {
  const { decidedBy: _, ...told } = decision;
  return told;
}
