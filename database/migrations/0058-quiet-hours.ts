/** When people want to be left alone, and what they want to have in one mail a day. */
import type { Migration } from '@rental/shared/migrations';

const SETTING = `
create table rental.notification_setting (
  user_id text primary key,
  quiet_from time,
  quiet_to time,
  digest_at time,
  digest_groups text[] not null default '{}',
  check ((quiet_from is null) = (quiet_to is null)),
  check (quiet_from is distinct from quiet_to or quiet_from is null)
);
comment on table rental.notification_setting is 'Clock times in the zone of the account; no row: none';
comment on column rental.notification_setting.digest_groups is 'What waits for the one mail of the day';`;

/** Loopback addresses are accepted where development tools are on. */
const ENDPOINTS = `
alter table rental.push_subscription drop constraint push_subscription_endpoint_check;
alter table rental.push_subscription add constraint push_subscription_endpoint_check
  check (endpoint ~ '^https{0,1}://');`;

const SUPPRESSED = `
create table rental.suppressed_address (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  reason text not null check (reason in ('bounce', 'complaint', 'manual')),
  provider text not null,
  created_at timestamptz not null
);
comment on table rental.suppressed_address is
  'Digests of mail addresses that mails do not reach, or whose owners do not want them';
alter table rental.notification_delivery add column digest boolean not null default false;
comment on column rental.notification_delivery.digest is 'It goes into the one mail of its day';
create index notification_digest on rental.notification_delivery (deliver_at, id)
  where state = 'waiting' and digest;`;

export const quietHours: Migration = {
  name: '0058-quiet-hours',
  async up(knex) {
    for (const sql of [SETTING, ENDPOINTS, SUPPRESSED]) await knex.raw(sql);
  },
};
