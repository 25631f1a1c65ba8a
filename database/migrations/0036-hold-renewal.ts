/** When the hold of a deposit needs another in its place: a timer, emptied when it was told of. */
import type { Migration } from '@rental/shared/migrations';

export const holdRenewal: Migration = {
  name: '0036-hold-renewal',
  async up(knex) {
    await knex.raw(`
      alter table ledger.hold add column renew_at timestamptz;
      update ledger.hold set renew_at = capture_before - interval '24 hours'
        where ended_at is null and capture_before is not null;
      create index hold_by_renewal on ledger.hold (renew_at) where renew_at is not null`);
  },
};
