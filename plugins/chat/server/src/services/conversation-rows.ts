/** Rows of `rental.conversation`, as one side sees them. */
import { randomBytes } from 'node:crypto';
import type { BookingState } from '@rental/bookings/contracts/states';
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ConversationView, Notice } from '../../../contracts/messages';
import { OPEN_STATES } from '../domain/open-states';

interface Row {
  id: string;
  role: 'renter' | 'owner';
  listing: ConversationView['listing'];
  other: ConversationView['other'];
  booking: { bookingId: string; number: string; status: BookingState } | null;
  last: {
    seq: number;
    text: string;
    notice: Notice | null;
    senderId: string | null;
    attachments: number;
    sentAt: string;
  } | null;
  unread: number;
  lastSeq: string;
  readSeq: string;
  otherReadSeq: string;
  open: boolean;
  blocked: boolean;
}

const UNREAD = `from rental.message m where m.conversation_id = c.id and m.seq > p.read_seq
  and m.sender_id is distinct from p.user_id`;

const PHOTO = `(select f.url from files_related_mph r join files f on f.id = r.file_id
  where r.related_id = l.id and r.related_type = 'api::listing.listing' and r.field = 'photos'
  order by r."order", f.id limit 1)`;

const LATEST_BOOKING = `select json_build_object('bookingId', b.document_id, 'number', b.number,
    'status', b.state) as latest, b.listing_title as title, b.listing_photo as photo
  from bookings b where b.listing_id = c.listing_id and b.renter_id = c.renter_id
    and b.owner_id = c.owner_id
    and (b.renter_id = p.user_id or b.state not in ('DRAFT', 'PENDING_PAYMENT', 'UNDER_REVIEW'))
  order by b.booked_at desc nulls last, b.id desc limit 1`;

/** Of two people, whichever of them rents. */
const OPEN = `exists (select 1 from bookings b
  where ((b.renter_id = c.renter_id and b.owner_id = c.owner_id)
      or (b.renter_id = c.owner_id and b.owner_id = c.renter_id))
    and b.state in (${OPEN_STATES.map((state) => `'${state}'`).join(', ')}))`;

const VIEW = `select c.id, case when c.owner_id = p.user_id then 'owner' else 'renter' end as role,
    json_build_object('id', c.listing_id, 'title', coalesce(l.title, b.title, ''),
      'slug', l.slug, 'photo', coalesce(${PHOTO}, b.photo)) as listing,
    json_build_object('id', o.user_id, 'name', coalesce(nullif(u.first_name, ''),
      split_part(u.display_name, ' ', 1), ''), 'avatarUrl', nullif(u.avatar_url, '')) as other,
    b.latest as booking,
    (select json_build_object('seq', m.seq, 'text', left(m.text, 200), 'notice', m.notice,
        'senderId', m.sender_id, 'attachments', cardinality(m.attachments), 'sentAt', m.sent_at)
      from rental.message m where m.conversation_id = c.id order by m.seq desc limit 1) as last,
    (select count(*)::int ${UNREAD}) as unread,
    c.last_seq as "lastSeq", p.read_seq as "readSeq", o.read_seq as "otherReadSeq", ${OPEN} as open,
    exists (select 1 from rental.chat_block k
      where k.blocker_id = p.user_id and k.blocked_id = o.user_id) as blocked
  from rental.conversation_party p
  join rental.conversation c on c.id = p.conversation_id
  join rental.conversation_party o on o.conversation_id = c.id and o.user_id <> p.user_id
  left join listings l on l.document_id = c.listing_id
  left join up_users u on u.document_id = o.user_id
  left join lateral (${LATEST_BOOKING}) b on true
  where p.user_id = :userId and c.last_seq > 0`;

const LIST = `${VIEW} order by c.last_at desc, c.id limit :most offset :skip`;
const ONE = `${VIEW} and c.id = :id`;

const COUNT = `select count(*)::int as total from rental.conversation_party p
  join rental.conversation c on c.id = p.conversation_id where p.user_id = ? and c.last_seq > 0`;

const COUNT_UNREAD = `select count(*)::int as unread from rental.conversation_party p
  join rental.conversation c on c.id = p.conversation_id
  where p.user_id = ? and c.last_seq > p.read_seq and exists (select 1 ${UNREAD})`;

const toView = (userId: string, { last, ...row }: Row): ConversationView => ({
  ...row,
  lastSeq: Number(row.lastSeq),
  readSeq: Number(row.readSeq),
  otherReadSeq: Number(row.otherReadSeq),
  lastMessage: last && {
    seq: last.seq,
    text: last.text,
    notice: last.notice,
    mine: last.senderId === userId,
    attachments: last.attachments,
    sentAt: new Date(last.sentAt).toISOString(),
  },
});

export async function conversationsOf(
  knex: Knex,
  userId: string,
  page: { most: number; skip: number },
): Promise<{ conversations: ConversationView[]; total: number }> {
  const rows = await rowsOf<Row>(knex, LIST, { userId, ...page });
  const [count] = await rowsOf<{ total: number }>(knex, COUNT, [userId]);
  return { conversations: rows.map((row) => toView(userId, row)), total: count?.total ?? 0 };
}

/** Undefined for one that is not theirs. */
export async function conversationOf(
  knex: Knex,
  userId: string,
  id: string,
): Promise<ConversationView | undefined> {
  const [row] = await rowsOf<Row>(knex, ONE, { userId, id });
  return row && toView(userId, row);
}

export async function countUnread(knex: Knex, userId: string): Promise<number> {
  const [row] = await rowsOf<{ unread: number }>(knex, COUNT_UNREAD, [userId]);
  return row?.unread ?? 0;
}

export interface Sides {
  readonly listingId: string;
  readonly renterId: string;
  readonly ownerId: string;
}

const FIND = `select id, last_seq as "lastSeq" from rental.conversation
  where listing_id = :listingId and renter_id = :renterId and owner_id = :ownerId`;

export async function findConversation(
  executor: Knex | Trx,
  { listingId, renterId, ownerId }: Sides,
): Promise<string | undefined> {
  const values = { listingId, renterId, ownerId };
  const [row] = await rowsOf<{ id: string }>(executor, FIND, values);
  return row?.id;
}

/** Both sides are in it from its first moment; beginning the same one twice begins one. */
const BEGIN = `with begun as (
    insert into rental.conversation (id, listing_id, renter_id, owner_id, last_at, created_at)
      values (:id, :listingId, :renterId, :ownerId, :at, :at)
      on conflict (listing_id, renter_id, owner_id) do nothing returning id
  )
  insert into rental.conversation_party (conversation_id, user_id)
    select begun.id, side.user_id from begun, (values (:renterId), (:ownerId)) as side (user_id)`;

/** @returns its id, and whether it is new */
export async function beginConversation(
  executor: Knex | Trx,
  { listingId, renterId, ownerId }: Sides,
  at: Date,
): Promise<string> {
  const sides = { listingId, renterId, ownerId };
  const id = randomBytes(12).toString('hex');
  await rowsOf(executor, BEGIN, { ...sides, id, at });
  const found = await findConversation(executor, sides);
  if (found === undefined) throw new Error('a conversation that was begun cannot be found');
  return found;
}
