/** Rows of `rental.notification`, as their reader sees them. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import { GROUP_OF, type Kind, type Side } from '../../../contracts/kinds';
import type { NotificationView } from '../../../contracts/routes';
import type { Facts } from '../domain/facts';
import { render } from '../domain/render';
import { languageOf } from '../domain/texts';
import { readWords, type ChooseWords } from './templates';

interface Row {
  id: string;
  kind: Kind;
  side: Side;
  facts: Facts;
  link: string;
  createdAt: Date;
  readAt: Date | null;
  locale: string | null;
}

const LIST = `select n.id::text, n.kind, n.side, n.facts, n.link, n.created_at as "createdAt",
    n.read_at as "readAt", u.locale_code as locale
  from rental.notification n join up_users u on u.document_id = n.user_id
  where n.user_id = :userId and n.in_app
  order by n.created_at desc, n.id desc limit :most offset :skip`;

const COUNT = `select count(*)::int as total, count(*) filter (where read_at is null)::int as unread
  from rental.notification where user_id = ? and in_app`;

export interface Listing {
  readonly userId: string;
  readonly language: string | undefined;
  readonly most: number;
  readonly skip: number;
}

export async function listOf(
  knex: Knex,
  { userId, language, most, skip }: Listing,
): Promise<{ notifications: NotificationView[]; total: number; unread: number }> {
  const [choose, rows, [counts]] = await Promise.all([
    readWords(knex),
    rowsOf<Row>(knex, LIST, { userId, most, skip }),
    rowsOf<{ total: number; unread: number }>(knex, COUNT, [userId]),
  ]);
  return {
    notifications: rows.flatMap((row) => viewOf(row, choose, language)),
    total: counts?.total ?? 0,
    unread: counts?.unread ?? 0,
  };
}

/** None: of a kind that a later version told of. */
function viewOf(row: Row, choose: ChooseWords, asked: string | undefined): NotificationView[] {
  const { id, kind, side, facts, link, createdAt, readAt, locale } = row;
  const language = languageOf(asked ?? locale);
  const words = kind in GROUP_OF ? choose(kind, side, language) : undefined;
  if (!words) return [];
  const { title, paragraphs } = render(words, facts, language);
  return [
    {
      id,
      kind,
      group: GROUP_OF[kind],
      title,
      text: paragraphs.join('\n\n'),
      link,
      createdAt: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    },
  ];
}

const UNREAD = `select count(*)::int as unread from rental.notification
  where user_id = ? and in_app and read_at is null`;

export const countUnread = async (knex: Knex, userId: string): Promise<number> =>
  (await rowsOf<{ unread: number }>(knex, UNREAD, [userId]))[0]?.unread ?? 0;

const READ = `update rental.notification set read_at = :at
  where user_id = :userId and in_app and read_at is null
    and (:ids::bigint[] is null or id = any(:ids::bigint[]))`;

/** Without ids: all of it. */
export async function markRead(
  knex: Knex,
  { userId, ids, at }: { userId: string; ids: readonly string[] | undefined; at: Date },
): Promise<void> {
  await knex.raw(READ, { userId, at, ids: ids ? [...ids] : null } as never);
}
