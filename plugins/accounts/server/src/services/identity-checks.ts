/** Rows of `rental.identity_check`. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { CheckState, DocumentKind, Refusal } from '../../../contracts/identity';
import type { CheckEntry } from '../../../contracts/identity-review';
import { PERSON_NAME } from './people-rows';

export interface CheckRow {
  id: string;
  user_id: string;
  name: string | null;
  document_kind: DocumentKind;
  upload_ids: string[];
  state: CheckState;
  submitted_at: Date;
  decided_at: Date | null;
  decided_name: string | null;
  reason_code: Refusal | null;
  reason: string | null;
  documents_due_at: Date | null;
  documents_gone_at: Date | null;
}

const COLUMNS = `c.id, c.user_id, ${PERSON_NAME} as name, c.document_kind, c.upload_ids, c.state,
  c.submitted_at, c.decided_at, (select nullif(btrim(concat_ws(' ', s.firstname, s.lastname)), '')
    from admin_users s where s.document_id = c.decided_by limit 1) as decided_name,
  c.reason_code, c.reason, c.documents_due_at, c.documents_gone_at`;

const FROM = 'from rental.identity_check c left join up_users u on u.document_id = c.user_id';

export const toEntry = (row: CheckRow): CheckEntry => ({
  id: row.id,
  person: { id: row.user_id, name: row.name ?? row.user_id },
  documentKind: row.document_kind,
  state: row.state,
  submittedAt: row.submitted_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  decidedBy: row.decided_name,
  refusal: row.reason_code,
  words: row.reason,
});

export async function readCheck(knex: Knex | Trx, id: string): Promise<CheckRow | undefined> {
  const [row] = await rowsOf<CheckRow>(knex, `select ${COLUMNS} ${FROM} where c.id = ?`, [id]);
  return row;
}

/** Latest first. */
export const checksOf = (knex: Knex | Trx, userId: string, most: number): Promise<CheckRow[]> =>
  rowsOf<CheckRow>(
    knex,
    `select ${COLUMNS} ${FROM} where c.user_id = ? order by c.submitted_at desc, c.id limit ?`,
    [userId, most],
  );

export async function listChecks(
  knex: Knex,
  { state, page, pageSize }: { state: CheckState; page: number; pageSize: number },
): Promise<{ rows: CheckRow[]; total: number }> {
  const order =
    state === 'waiting' ? 'c.submitted_at, c.id' : 'c.decided_at desc, c.submitted_at desc, c.id';
  const [rows, counted] = await Promise.all([
    rowsOf<CheckRow>(
      knex,
      `select ${COLUMNS} ${FROM} where c.state = :state order by ${order} limit :most offset :skip`,
      { state, most: pageSize, skip: (page - 1) * pageSize },
    ),
    rowsOf<{ total: number }>(
      knex,
      'select count(*)::int as total from rental.identity_check where state = ?',
      [state],
    ),
  ]);
  return { rows, total: counted[0]?.total ?? 0 };
}

export interface NewCheck {
  readonly id: string;
  readonly userId: string;
  readonly documentKind: DocumentKind;
  readonly uploadIds: readonly string[];
  readonly at: Date;
}

export async function insertCheck(trx: Trx, check: NewCheck): Promise<void> {
  await rowsOf(
    trx,
    `insert into rental.identity_check (id, user_id, document_kind, upload_ids, submitted_at)
     values (:id, :userId, :documentKind, :uploadIds, :at)`,
    { ...check, uploadIds: [...check.uploadIds] },
  );
}

export interface CheckDecision {
  readonly id: string;
  readonly state: 'approved' | 'refused';
  readonly staffId: string;
  readonly refusal: Refusal | null;
  readonly words: string | null;
  readonly at: Date;
  readonly documentsDueAt: Date;
}

/** Answers whose it was; undefined when it waits no more. */
export async function decideCheck(trx: Trx, decision: CheckDecision): Promise<string | undefined> {
  const [row] = await rowsOf<{ user_id: string }>(
    trx,
    `update rental.identity_check set state = :state, decided_by = :staffId, decided_at = :at,
       reason_code = :refusal, reason = :words, documents_due_at = :documentsDueAt
     where id = :id and state = 'waiting' returning user_id`,
    { ...decision },
  );
  return row?.user_id;
}
