/** Rows of `rental.report`: what is wrong with something, in somebody's eyes. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ReportReason } from '../../../contracts/report-reasons';
import type { SentReport } from '../../../contracts/report-routes';
import type { ReportOutcome, ReportSubject } from '../../../contracts/reports';

export interface NewReport {
  readonly subjectKind: ReportSubject;
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

interface ClosedReports {
  readonly listingId: string;
  /** Null: every open one. */
  readonly ids: readonly string[] | null;
  readonly staffId: string;
  readonly outcome: ReportOutcome;
  readonly note: string;
  readonly at: Date;
}

const CLOSE = `update rental.report set closed_at = greatest(:at::timestamptz, created_at),
    closed_by = :staffId, outcome = :outcome, note = :note
  where subject_kind = 'listing' and subject_id = :listingId and closed_at is null
    and (:ids::jsonb is null or id in (select jsonb_array_elements_text(:ids::jsonb)::bigint))
  returning id::text`;

/** Ids of those that this has closed. */
export async function closeReports(trx: Trx, closing: ClosedReports): Promise<string[]> {
  const ids = closing.ids && JSON.stringify(closing.ids);
  const rows = await rowsOf<{ id: string }>(trx, CLOSE, { ...closing, ids });
  return rows.map(({ id }) => id);
}

/** Whether anything was ever reported of the listing. */
export async function wasReported(executor: Knex | Trx, listingId: string): Promise<boolean> {
  const [row] = await rowsOf<{ found: boolean }>(
    executor,
    `select exists (select 1 from rental.report
      where subject_kind = 'listing' and subject_id = :listingId) as found`,
    { listingId },
  );
  return row?.found ?? false;
}
