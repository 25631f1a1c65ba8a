/** Rows of `rental.report`: what is wrong with something, in somebody's eyes. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ReportReason } from '../../../contracts/report-reasons';
import type { SentReport } from '../../../contracts/report-routes';

export const SUBJECT_KINDS = ['listing', 'user', 'review'] as const;

export interface NewReport {
  readonly subjectKind: (typeof SUBJECT_KINDS)[number];
  readonly subjectId: string;
  /** Whose it is. */
  readonly personId: string;
  readonly reporterId: string;
  readonly reason: ReportReason;
  readonly words: string;
  readonly at: Date;
}

/** The open one comes back as it is: the update changes nothing, it only finds the row. */
const OPEN = `insert into rental.report as r
    (subject_kind, subject_id, person_id, reporter_id, reason, words, created_at)
  values (:subjectKind, :subjectId, :personId, :reporterId, :reason, :words, :at)
  on conflict (subject_kind, subject_id, reporter_id) where closed_at is null
    do update set reporter_id = r.reporter_id
  returning id::text, reason, words, created_at as "createdAt"`;

/** The reporter's open report of the subject: the one that was there, or this one. */
export async function openReport(executor: Knex | Trx, report: NewReport): Promise<SentReport> {
  type Row = Omit<SentReport, 'createdAt'> & { createdAt: Date };
  const [row] = await rowsOf<Row>(executor, OPEN, { ...report });
  if (!row) throw new Error('an insert that returns gives one row');
  return { ...row, createdAt: row.createdAt.toISOString() };
}
