/** What is told of disputes, messages, listings, calendars and accounts, and to whom. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { OutboxEvent } from '@rental/shared/outbox/consumers';
import type { Kind, Side } from '../../../contracts/kinds';
import { known, type Facts } from '../domain/facts';
import { bookingLink } from '../domain/link-of';
import type { Telling } from './store-tellings';

type News = (trx: Trx, event: OutboxEvent) => Promise<Telling[]>;

interface DisputeRow {
  renterId: string;
  ownerId: string;
  number: string;
  title: string;
  timeZone: string;
}

const DISPUTED = `select b.renter_id as "renterId", b.owner_id as "ownerId", b.number,
    b.listing_title as title, b.time_zone as "timeZone"
  from bookings b where b.document_id = ?`;

/** What bookings say of a dispute comes with its amounts and its deadline. */
const disputeNews: News = async (trx, { payload }) => {
  const { bookingId, actor, kind, facts } = payload as {
    bookingId: string;
    actor: string;
    kind: string;
    facts: Facts;
  };
  const [row] = await rowsOf<DisputeRow>(trx, DISPUTED, [bookingId]);
  if (!row) return [];
  const { renterId, ownerId, ...rest } = row;
  const told = `dispute_${kind}` as Kind;
  const telling = {
    kind: told,
    about: bookingId,
    link: bookingLink(told, bookingId),
    facts: known({ ...rest, ...facts }),
  };
  const sides: readonly (readonly [Side, string])[] = [
    ['renter', renterId],
    ['owner', ownerId],
  ];
  return sides
    .filter(([side]) => side !== actor)
    .map(([side, userId]) => ({ ...telling, side, userId }));
};

const LISTING_OF = `select l.title, l.owner_id as "userId", coalesce(l.instant_book, false) as "instantBook",
    f.name as feed
  from rental.calendar_feed f join listings l on l.document_id = f.listing_id where f.id = ?`;

const feedNews: News = async (trx, { topic, key, payload }) => {
  const [row] = await rowsOf<{ title: string; userId: string; instantBook: boolean; feed: string }>(
    trx,
    LISTING_OF,
    [String(payload.feedId)],
  );
  // Ended by its owner, who knows.
  if (!row?.userId) return [];
  const { userId, ...facts } = row;
  const kind = topic === 'listing.feed_works' ? 'calendar_works' : 'calendar_fails';
  const link = `/owner/listings/${key}/calendar`;
  return [{ userId, side: 'user', kind, about: key, link, facts: known(facts) }];
};

/** What staff decided of a listing, or took back. */
const listingNews: News = async (_, { key, payload }) => {
  const { userId, state, isEdit, title, reason } = payload as {
    userId: string;
    state: string;
    isEdit: boolean;
    title: string;
    reason: string | null;
  };
  const kind = `${isEdit ? 'edit' : 'listing'}_${state}` as Kind;
  const facts = known({ title, reason });
  return [{ userId, side: 'user', kind, about: key, link: '/owner/listings', facts }];
};

interface MessageRow {
  userId: string;
  side: Side;
  title: string;
}

/** Whoever has not read the last one yet knows that something waits. */
const RECEIVER = `select case when c.renter_id = :senderId then c.owner_id else c.renter_id end as "userId",
    case when c.renter_id = :senderId then 'owner' else 'renter' end as side,
    coalesce(l.title, '') as title
  from rental.conversation c left join listings l on l.document_id = c.listing_id
  where c.id = :conversationId and not exists (select 1 from rental.notification n
    join rental.message m on m.conversation_id = c.id and m.seq > coalesce((select p.read_seq
      from rental.conversation_party p where p.conversation_id = c.id and p.user_id = n.user_id), 0)
      and m.sender_id = :senderId and m.seq < :seq
    where n.about = c.id and n.kind = 'message' and n.created_at >= m.sent_at
      and n.user_id = case when c.renter_id = :senderId then c.owner_id else c.renter_id end)`;

const messageNews: News = async (trx, { key, payload }) => {
  const [row] = await rowsOf<MessageRow>(trx, RECEIVER, {
    conversationId: key,
    senderId: String(payload.senderId),
    seq: Number(payload.seq),
  });
  if (!row) return [];
  const { title, ...whom } = row;
  return [
    { ...whom, kind: 'message', about: key, link: `/messages/${key}`, facts: known({ title }) },
  ];
};

const verifiedNews: News = async (_, { key }) => [
  {
    userId: key,
    side: 'user',
    kind: 'identity_verified',
    about: key,
    link: '/account/identity',
    facts: {},
  },
];

const foundNews: News = async (_, { key, payload }) => {
  const { userId, name, title, found } = payload as {
    userId: string;
    name: string;
    title: string;
    found: number;
  };
  const facts = known({ search: name, title, found: String(found), several: found > 1 });
  const link = `/account/searches/${key}`;
  return [{ userId, side: 'user', kind: 'search_found', about: key, link, facts }];
};

const LISTING = `select title, slug from listings where document_id = ? and state = 'ACTIVE' limit 1`;

const freeNews: News = async (trx, { payload }) => {
  const { userId, listingId, startDate, endDate } = payload as Record<string, string>;
  const [row] = await rowsOf<{ title: string; slug: string }>(trx, LISTING, [listingId ?? '']);
  if (!row || !userId || !listingId || !startDate || !endDate) return [];
  const facts = known({ title: row.title, firstDay: startDate, lastDay: endDate });
  const link = `/listings/${row.slug}?startDate=${startDate}&endDate=${endDate}`;
  return [{ userId, side: 'user', kind: 'dates_free', about: listingId, link, facts }];
};

export const OTHER_NEWS: Readonly<Record<string, News>> = {
  'dispute.told': disputeNews,
  'listing.feed_fails': feedNews,
  'listing.feed_works': feedNews,
  'moderation.told': listingNews,
  'message.sent': messageNews,
  'saved_search.found': foundNews,
  'waitlist.free': freeNews,
  'user.verified': verifiedNews,
};
