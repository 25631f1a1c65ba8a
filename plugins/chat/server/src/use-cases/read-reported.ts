/** Staff read a conversation while a report of it is open; that they did is in the audit log. */
import { rowsOf, transaction, type Trx } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import { pageMeta } from '@rental/shared/http/query';
import type { Knex } from 'knex';
import type {
  ConversationReport,
  OpenedConversation,
  ReportedConversation,
  ReportedQuery,
} from '../../../contracts/staff';
import type { ChatContext } from '../services/context';
import { MESSAGE_COLUMNS, toView, type MessageRow } from '../services/message-rows';

const side = (column: string): string => `(select json_build_object('id', ${column}, 'name',
  coalesce((select coalesce(nullif(u.display_name, ''), u.first_name) from up_users u
    where u.document_id = ${column}), '')))`;

const REPORTED = `select c.id, coalesce((select l.title from listings l
      where l.document_id = c.listing_id limit 1), '') as title,
    ${side('c.renter_id')} as renter, ${side('c.owner_id')} as owner,
    c.last_seq::int as messages,
    (select json_agg(json_build_object('id', r.id::text, 'reporterId', r.reporter_id,
        'reason', r.reason, 'words', r.words, 'createdAt', r.created_at) order by r.id)
      from rental.report r where r.subject_kind = 'conversation' and r.subject_id = c.id
        and r.closed_at is null) as reports
  from rental.conversation c
  join (select subject_id, min(id) as first from rental.report
    where subject_kind = 'conversation' and closed_at is null group by subject_id) open
    on open.subject_id = c.id`;

const COUNT = `select count(distinct subject_id)::int as total from rental.report
  where subject_kind = 'conversation' and closed_at is null`;

const withInstants = (found: ReportedConversation): ReportedConversation => ({
  ...found,
  reports: found.reports.map((report: ConversationReport) => ({
    ...report,
    createdAt: new Date(report.createdAt).toISOString(),
  })),
});

export async function listReported({ knex }: ChatContext, { page, pageSize }: ReportedQuery) {
  const rows = await rowsOf<ReportedConversation>(
    knex,
    `${REPORTED} order by open.first limit :most offset :skip`,
    { most: pageSize, skip: (page - 1) * pageSize },
  );
  const [count] = await rowsOf<{ total: number }>(knex, COUNT);
  return { data: rows.map(withInstants), meta: pageMeta(page, pageSize, count?.total ?? 0) };
}

async function findReported(executor: Knex | Trx, id: string): Promise<ReportedConversation> {
  const [row] = await rowsOf<ReportedConversation>(executor, `${REPORTED} where c.id = ?`, [id]);
  if (!row) throw notFound('This reported conversation');
  return withInstants(row);
}

const LOG = `select ${MESSAGE_COLUMNS}, m.sealed from rental.message m
  where m.conversation_id = ? order by m.seq desc limit 500`;

/** The last 500 messages. @throws 404 for one that is not reported, or not any more */
export async function openReported(
  context: ChatContext,
  { id, staffId }: { id: string; staffId: string },
): Promise<OpenedConversation> {
  const { strapi, operations, seal, uploads } = context;
  return transaction(strapi, async (trx) => {
    const reported = await findReported(trx, id);
    const rows = await rowsOf<MessageRow & { sealed: Buffer | null }>(trx, LOG, [id]);
    await operations.recordStaffAction(trx, {
      actorId: staffId,
      action: 'conversation.read',
      subject: { kind: 'conversation', id, label: reported.title },
      after: { reports: reported.reports.map((report) => report.id), messages: rows.length },
    });
    return {
      ...reported,
      log: rows.reverse().map(({ sealed, ...row }) => ({
        ...toView(row, uploads.signedAddress),
        original: sealed && seal.open(sealed),
      })),
    };
  });
}

const CLOSE = `update rental.report set closed_at = greatest(:at::timestamptz, created_at),
    closed_by = :staffId, outcome = 'dismissed', note = :note
  where subject_kind = 'conversation' and subject_id = :id and closed_at is null`;

/** Every open report of it; nobody of staff reads it after that. @throws 404 */
export async function dismissReported(
  { strapi, operations, clock }: ChatContext,
  { id, staffId, note }: { id: string; staffId: string; note: string },
): Promise<{ closed: number }> {
  return transaction(strapi, async (trx) => {
    const { reports, title } = await findReported(trx, id);
    await rowsOf(trx, CLOSE, { id, staffId, note, at: clock.now() });
    await operations.recordStaffAction(trx, {
      actorId: staffId,
      action: 'report.dismiss',
      subject: { kind: 'conversation', id, label: title },
      reason: note,
      after: { reports: reports.map((report) => report.id) },
    });
    return { closed: reports.length };
  });
}
