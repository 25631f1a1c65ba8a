/** The stored outcomes of the verifier, and whose turn the next one is. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type {
  Verification,
  VerificationSummary,
  VerifierFinding,
} from '../../../contracts/verifier';

const EARLIER = 10;

/** Whether this process is to verify now: one of all that ask within `everyMs`. */
export async function takeTurn(knex: Knex, now: Date, everyMs: number): Promise<boolean> {
  const rows = await rowsOf(
    knex,
    'update rental.verifier_turn set taken_at = :now where taken_at <= :since returning 1',
    { now, since: new Date(now.getTime() - everyMs) },
  );
  return rows.length > 0;
}

export interface Outcome {
  readonly at: Date;
  readonly tookMs: number;
  /** Document id; null: it was due. */
  readonly staffId: string | null;
  /** The first of `total`; null with an error. */
  readonly findings: readonly VerifierFinding[] | null;
  readonly total: number | null;
  readonly error: string | null;
}

export async function recordOutcome(executor: Knex | Trx, outcome: Outcome): Promise<void> {
  const { at, tookMs, staffId, findings, total, error } = outcome;
  await rowsOf(
    executor,
    `insert into rental.verification (at, took_ms, staff_id, findings, total, error)
      values (:at, :tookMs, :staffId, :findings::jsonb, :total, :error)`,
    { at, tookMs, staffId, findings: findings && JSON.stringify(findings), total, error },
  );
}

interface Row {
  id: string;
  at: Date;
  took_ms: number;
  by: string | null;
  total: number | null;
  error: string | null;
  findings: VerifierFinding[] | null;
}

/** Findings of the newest only. */
const NEWEST = `select v.id::text, v.at, v.took_ms, v.total, v.error,
    nullif(concat_ws(' ', nullif(u.firstname, ''), nullif(u.lastname, '')), '') as by,
    case when row_number() over (order by v.id desc) = 1 then v.findings end as findings
  from (select * from rental.verification order by id desc limit ${EARLIER + 1}) v
  left join admin_users u on u.document_id = v.staff_id
  order by v.id desc`;

export async function newestOutcomes(
  knex: Knex,
): Promise<{ last: Verification | null; earlier: VerificationSummary[] }> {
  const [last, ...earlier] = await rowsOf<Row>(knex, NEWEST);
  return {
    last: last ? { ...summaryOf(last), findings: last.findings ?? [] } : null,
    earlier: earlier.map(summaryOf),
  };
}

const summaryOf = ({ id, at, took_ms, by, total, error }: Row): VerificationSummary => ({
  id,
  at: at.toISOString(),
  tookMs: took_ms,
  by,
  total,
  error,
});
