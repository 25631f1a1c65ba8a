/** Conversations of a renter and an owner about a listing: messages numbered without gaps. */
import type { Migration } from '@rental/shared/migrations';

const CONVERSATION = `
create table rental.conversation (
  id text primary key check (id ~ '^[a-z0-9]{1,64}$'),
  listing_id text not null,
  renter_id text not null,
  owner_id text not null check (owner_id <> renter_id),
  last_seq bigint not null default 0 check (last_seq >= 0),
  last_at timestamptz not null,
  created_at timestamptz not null,
  unique (listing_id, renter_id, owner_id)
);
create index conversation_of_renter on rental.conversation (renter_id, last_at desc, id);
create index conversation_of_owner on rental.conversation (owner_id, last_at desc, id);

create table rental.conversation_party (
  conversation_id text not null references rental.conversation on delete restrict,
  user_id text not null,
  read_seq bigint not null default 0 check (read_seq >= 0),
  primary key (conversation_id, user_id)
);
create index conversation_party_user on rental.conversation_party (user_id, conversation_id);`;

/** A number is given by the conversation's row alone, whose lock the next message waits for. */
const MESSAGE = `
create table rental.message (
  id bigint generated always as identity primary key,
  conversation_id text not null references rental.conversation on delete restrict,
  seq bigint not null check (seq >= 1),
  kind text not null check (kind in ('user', 'system')),
  sender_id text,
  client_id text not null check (char_length(client_id) between 1 and 64),
  text text not null check (char_length(text) <= 8000),
  notice jsonb,
  attachments text[] not null default '{}',
  sealed bytea,
  sent_at timestamptz not null,
  unique (conversation_id, seq),
  check ((kind = 'user') = (sender_id is not null)),
  check ((kind = 'system') = (notice is not null))
);
comment on column rental.message.text is 'As both sides read it: contact data masked while it has to be';
comment on column rental.message.sealed is
  'What was written, encrypted, where the text is masked: opened for staff when the conversation is reported';
create unique index message_once on rental.message
  (conversation_id, coalesce(sender_id, ''), client_id);
create index message_of_sender on rental.message (conversation_id, sender_id, seq desc);
create trigger message_append_only before update or delete or truncate on rental.message
  for each statement execute function rental.refuse_change();`;

const ACCESS = `
create table rental.chat_block (
  blocker_id text not null,
  blocked_id text not null check (blocked_id <> blocker_id),
  created_at timestamptz not null,
  primary key (blocker_id, blocked_id)
);
create table rental.chat_token (
  hash bytea primary key,
  account int not null,
  session_id uuid not null,
  expires_at timestamptz not null
);
comment on table rental.chat_token is 'Each lets one socket in, once; wall time, as tokens are';
create index chat_token_old on rental.chat_token (expires_at);
alter table rental.report drop constraint report_subject_kind_check;
alter table rental.report add constraint report_subject_kind_check
  check (subject_kind in ('listing', 'user', 'review', 'conversation'));`;

export const conversations: Migration = {
  name: '0055-conversations',
  async up(knex) {
    for (const sql of [CONVERSATION, MESSAGE, ACCESS]) await knex.raw(sql);
  },
};
