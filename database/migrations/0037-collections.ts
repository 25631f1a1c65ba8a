/** What owners owe is taken from later transfers: an operation of its own. */
import type { Migration } from '@rental/shared/migrations';

/** What the ledger's list has gained; a test holds it against the plugin's contracts. */
export const COLLECTION_LISTS = {
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
    'receivable.collect',
    'payout.create',
  ],
} as const;

const kinds = COLLECTION_LISTS.operationKinds.map((kind) => `'${kind}'`).join(', ');

export const collections: Migration = {
  name: '0037-collections',
  async up(knex) {
    await knex.raw(`
      alter table ledger.operation drop constraint operation_kind_check,
        add constraint operation_kind_check check (kind in (${kinds}));
      comment on column ledger.receivable.collected is
        'What collections that are planned or done take of it, minor units'`);
  },
};
