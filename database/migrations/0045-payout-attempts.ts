/**
 * A booking has several payouts (its share, of its deposit, of a late fee), and the bank may send each
 * of them back: they are told apart by the payout's number and by the attempt at it.
 */
import type { Migration } from '@rental/shared/migrations';

const ATTEMPTS = `
alter table ledger.payout
  add column attempt int not null default 1 check (attempt >= 1),
  drop constraint payout_booking_id_number_key,
  add unique (booking_id, number, attempt);`;

export const payoutAttempts: Migration = {
  name: '0045-payout-attempts',
  async up(knex) {
    await knex.raw(ATTEMPTS);
  },
};
