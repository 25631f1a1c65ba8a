/**
 * Claims: one dispute a booking, the operations that take and divide a deposit, and what a risk rule
 * found at submit, kept with the quote.
 */
import type { Migration } from '@rental/shared/migrations';

/** What the ledger's lists have gained; a test holds them against the plugin's contracts. */
export const DISPUTE_LISTS = {
  operationKinds: [
    'charge.create',
    'charge.capture',
    'charge.cancel',
    'hold.create',
    'hold.release',
    'hold.capture',
    'damage.transfer',
    'damage.refund',
    'refund.create',
    'payout.create',
  ],
  refundOrigins: ['held', 'frozen', 'earned', 'damage'],
} as const;

const oneOf = (column: string, values: readonly string[]): string =>
  `check (${column} in (${values.map((value) => `'${value}'`).join(', ')}))`;

export const DAMAGE_REFUNDS = `
alter table ledger.operation drop constraint operation_kind_check,
  add constraint operation_kind_check ${oneOf('kind', DISPUTE_LISTS.operationKinds)};
alter table ledger.refund drop constraint refund_posted_from_check,
  add constraint refund_posted_from_check ${oneOf('posted_from', DISPUTE_LISTS.refundOrigins)};`;

const DISPUTES = `
create unique index disputes_document on public.disputes (document_id);
create unique index disputes_booking on public.disputes (booking_id);
create trigger dispute_kept before delete or truncate on public.disputes
  for each statement execute function rental.refuse_change();`;

/** Null: nothing asked for a look. */
const RISK = `alter table rental.booking_quote add column risk jsonb`;

export const disputes: Migration = {
  name: '0005-disputes',
  async up(knex) {
    for (const sql of [DAMAGE_REFUNDS, DISPUTES, RISK]) await knex.raw(sql);
  },
};
