/** Somebody wants no more messages of the other side, or tells staff about the conversation. */
import { rowsOf } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { ReportRequest, SentReport } from '@rental/listings/contracts/report-routes';
import type { ConversationView } from '../../../contracts/messages';
import type { ChatContext } from '../services/context';
import { conversationOf } from '../services/conversation-rows';
import { liveOf } from '../services/live';

interface Of {
  readonly conversationId: string;
  readonly userId: string;
}

/** @throws 404 for one that is not theirs */
export async function showConversation(
  { knex }: ChatContext,
  { conversationId, userId }: Of,
): Promise<ConversationView> {
  const conversation = await conversationOf(knex, userId, conversationId);
  if (!conversation) throw notFound('This conversation');
  return conversation;
}

const BLOCK = `insert into rental.chat_block (blocker_id, blocked_id, created_at)
  values (:userId, :otherId, :at) on conflict do nothing`;
const UNBLOCK =
  'delete from rental.chat_block where blocker_id = :userId and blocked_id = :otherId';

const SHARED = `select c.id, exists (select 1 from rental.chat_block k
      where (k.blocker_id, k.blocked_id) in ((:userId, :otherId), (:otherId, :userId))) as blocked
  from rental.conversation c
  where (c.renter_id, c.owner_id) in ((:userId, :otherId), (:otherId, :userId))`;

/** Of a person, in every conversation of the two. @throws 404 */
export async function blockOther(
  context: ChatContext,
  { blocked, ...of }: Of & { blocked: boolean },
): Promise<ConversationView> {
  const { knex, clock, strapi } = context;
  const { other } = await showConversation(context, of);
  const pair = { userId: of.userId, otherId: other.id };
  if (blocked) await rowsOf(knex, BLOCK, { ...pair, at: clock.now() });
  else await rowsOf(knex, UNBLOCK, pair);
  const live = liveOf(strapi);
  for (const { id, blocked: apart } of await rowsOf<{ id: string; blocked: boolean }>(
    knex,
    SHARED,
    pair,
  ))
    live[apart ? 'leave' : 'join'](id, [pair.userId, pair.otherId]);
  return showConversation(context, of);
}

/** One that is open stays as it is. */
const REPORT = `insert into rental.report as r
    (subject_kind, subject_id, person_id, reporter_id, reason, words, created_at)
  values ('conversation', :conversationId, :otherId, :userId, :reason, :words, :at)
  on conflict (subject_kind, subject_id, reporter_id) where closed_at is null
    do update set reporter_id = r.reporter_id
  returning id::text, reason, words, created_at as "createdAt"`;

/** @throws 404 */
export async function reportConversation(
  context: ChatContext,
  { reason, words, ...of }: Of & ReportRequest,
): Promise<SentReport> {
  const { other } = await showConversation(context, of);
  const [row] = await rowsOf<Omit<SentReport, 'createdAt'> & { createdAt: Date }>(
    context.knex,
    REPORT,
    { ...of, otherId: other.id, reason, words, at: context.clock.now() },
  );
  if (!row) throw new Error('an insert that returns gives one row');
  return { ...row, createdAt: row.createdAt.toISOString() };
}
