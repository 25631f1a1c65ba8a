/** What the home page's figures and the lists behind them are found by. */
import type { Migration } from '@rental/shared/migrations';

const BOOKINGS = `
create index bookings_starting on public.bookings (start_at);
create index bookings_ending on public.bookings (end_at);
create index disputes_unsettled on public.disputes (state) where state <> 'CLOSED';`;

/** Of the ledger alone. */
const PAYMENTS = `
create index hold_lapsing on ledger.hold (capture_before) where ended_at is null;
create index operation_open_by_kind on ledger.operation (kind, due_at)
  where state in ('requested', 'failed');`;

export const overview: Migration = {
  name: '0015-overview',
  async up(knex) {
    for (const sql of [BOOKINGS, PAYMENTS]) await knex.raw(sql);
  },
};
