/** Calendars that owners let in, and what each of them says is taken. */
import type { Migration } from '@rental/shared/migrations';

const FEED = `
create table rental.calendar_feed (
  id bigint generated always as identity primary key,
  listing_id text not null,
  name text not null check (name <> ''),
  url text not null,
  unit int not null check (unit >= 1),
  created_at timestamptz not null,
  next_at timestamptz not null,
  tried_at timestamptz,
  worked_at timestamptz,
  read_at timestamptz,
  etag text,
  last_modified text,
  failures int not null default 0 check (failures >= 0),
  problem text,
  failing_since timestamptz,
  unique (listing_id, url, unit),
  check ((failures = 0) = (problem is null))
);
comment on column rental.calendar_feed.next_at is 'When it is fetched again; who fetches it moves it on first';
comment on column rental.calendar_feed.read_at is 'When all of it was last read: unchanged feeds are read again before the horizon comes near';
comment on column rental.calendar_feed.failing_since is 'Set while the listing takes requests only';
create index calendar_feed_due on rental.calendar_feed (next_at);
create index calendar_feed_failing on rental.calendar_feed (listing_id)
  where failing_since is not null;

create table rental.calendar_event (
  feed_id bigint not null references rental.calendar_feed on delete cascade,
  uid text not null,
  occurrence text not null,
  during tstzrange not null check (not isempty(during)),
  primary key (feed_id, uid, occurrence)
);
comment on column rental.calendar_event.occurrence is 'Which of a repeating event; empty for one that does not repeat';`;

/** The owner's setting stays as it is: it counts again when all feeds work. */
const INSTANT = `
create function rental.takes_instant(of_listing text, setting boolean) returns boolean
language sql stable as $$
  select coalesce(setting, false) and not exists (
    select from rental.calendar_feed f
      where f.listing_id = of_listing and f.failing_since is not null)
$$;`;

export const calendarFeeds: Migration = {
  name: '0031-calendar-feeds',
  async up(knex) {
    for (const sql of [FEED, INSTANT]) await knex.raw(sql);
  },
};
