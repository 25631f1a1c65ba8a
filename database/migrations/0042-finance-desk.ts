/** What the finance desk's lists and files read by time. */
import type { Migration } from '@rental/shared/migrations';

const INDEXES = `
create index payout_by_change on ledger.payout (changed_at desc, id);
create index journal_by_time on ledger.journal (occurred_at, id);`;

export const financeDesk: Migration = {
  name: '0042-finance-desk',
  async up(knex) {
    await knex.raw(INDEXES);
  },
};
