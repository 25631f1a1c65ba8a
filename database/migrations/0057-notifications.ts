/** What people were told, how it reached them, and how they want to be told. */
import type { Migration } from '@rental/shared/migrations';

/** One row for each event and person (and side: who rents twice in a row may be two of them). */
const NOTIFICATION = `
create table rental.notification (
  id bigint generated always as identity primary key,
  event_id bigint not null,
  user_id text not null,
  side text not null check (side in ('renter', 'owner', 'next', 'user')),
  kind text not null,
  about text not null,
  facts jsonb not null,
  link text not null check (link like '/%'),
  in_app boolean not null,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (event_id, user_id, side)
);
comment on column rental.notification.facts is
  'What the text is filled with when it is read: nothing personal of the other side';
comment on column rental.notification.about is 'The id of what it is about: a booking, a conversation, a listing';
create index notification_of_user on rental.notification (user_id, created_at desc, id desc)
  where in_app;
create index notification_unread on rental.notification (user_id) where in_app and read_at is null;`;

const DELIVERY = `
create table rental.notification_delivery (
  id bigint generated always as identity primary key,
  notification_id bigint not null references rental.notification on delete cascade,
  channel text not null check (channel in ('email', 'sms', 'push')),
  target text not null default '',
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'skipped', 'dead')),
  deliver_at timestamptz not null,
  locked_until timestamptz,
  attempts int not null default 0,
  last_error text,
  ended_at timestamptz,
  unique (notification_id, channel, target),
  check ((state = 'waiting') = (ended_at is null))
);
comment on column rental.notification_delivery.deliver_at is
  'Platform time; a failure moves it on. The lease is wall time';
comment on column rental.notification_delivery.target is 'Of push: which of the browsers';
create index notification_delivery_due on rental.notification_delivery (deliver_at, id)
  where state = 'waiting';
create index notification_delivery_dead on rental.notification_delivery (ended_at, id)
  where state = 'dead';`;

const PREFERENCE = `
create table rental.notification_preference (
  user_id text not null,
  cell text not null,
  enabled boolean not null,
  primary key (user_id, cell)
);
comment on column rental.notification_preference.cell is 'group.channel; without a row the default holds';

create table rental.push_subscription (
  id uuid primary key default gen_random_uuid(),
  user_id text not null,
  endpoint text not null unique check (endpoint like 'https://%'),
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null
);
create index push_subscription_of_user on rental.push_subscription (user_id);`;

/** What was about to be mailed by those who told people before. */
const HANDED_OVER = `
update rental.outbox set consumer = case consumer when 'dispute-mails' then 'dispute-news'
    when 'moderation-mails' then 'moderation-news' else 'notifications' end
  where done_at is null
    and consumer in ('booking-mails', 'calendar-mails', 'dispute-mails', 'moderation-mails');`;

export const notifications: Migration = {
  name: '0057-notifications',
  async up(knex) {
    for (const sql of [NOTIFICATION, DELIVERY, PREFERENCE, HANDED_OVER]) await knex.raw(sql);
  },
};
