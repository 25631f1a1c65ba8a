/** What moved on the balances at Stripe, and which journal explains each movement. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { BalanceTransactionSnapshot } from '../domain/stripe-objects';

/** How the platform's own account is called where owners' accounts have Stripe's ids. */
export const PLATFORM = 'platform';

export async function storeBalanceTransactions(
  knex: Knex,
  account: string,
  entries: readonly BalanceTransactionSnapshot[],
): Promise<number> {
  if (entries.length === 0) return 0;
  const rows = await rowsOf(
    knex,
    `insert into ledger.balance_transaction
       (id, account, type, source, amount, fee, currency, created_at)
     select id, :account, type, source, amount, fee, currency, created_at
       from jsonb_to_recordset(cast(:entries as jsonb)) as e(id text, type text, source text,
              amount bigint, fee bigint, currency text, created_at timestamptz)
     on conflict (id) do nothing returning id`,
    {
      account,
      entries: JSON.stringify(
        entries.map(({ createdAt, ...entry }) => ({ ...entry, created_at: createdAt })),
      ),
    },
  );
  return rows.length;
}

/**
 * Finds the journal of every movement that has none yet: by the object that moved the money. Fees
 * of the platform's account are journals of their own, but a chargeback's is part of its journal; on an owner's account the fee is part of the
 * movement (it is the application fee).
 */
export async function matchBalanceTransactions(knex: Knex, now: Date): Promise<void> {
  await knex.raw(
    `with explained as (
       select b.id, j.id as journal_id, f.id as fee_journal_id
         from ledger.balance_transaction b
         left join ledger.stripe_object o on o.id = b.source and o.movement = case
           when b.type in ('payout_failure', 'payout_cancel', 'refund_failure',
                           'payment_failure_refund')
             or (b.type = 'adjustment' and b.amount > 0) then 'reversal' else 'main' end
         left join ledger.journal j on j.source_type = o.source_type and j.source_id = o.source_id
         left join ledger.journal f on (f.source_type = 'stripe.fee' and f.source_id = b.id)
           or (b.fee <> 0 and j.source_type = 'chargeback.opened' and f.id = j.id)
        where b.matched_at is null
     )
     update ledger.balance_transaction b
        set journal_id = e.journal_id, fee_journal_id = e.fee_journal_id,
            matched_at = case when e.journal_id is not null and (b.fee = 0
              or b.account <> '${PLATFORM}' or e.fee_journal_id is not null) then cast(:now as timestamptz) end
       from explained e
      where e.id = b.id and (e.journal_id is not null or e.fee_journal_id is not null)`,
    { now },
  );
}

/** Accounts on which journals moved money since they were last listed, or something differs. */
export async function accountsWithActivity(knex: Knex): Promise<string[]> {
  const rows = await rowsOf<{ account: string }>(
    knex,
    `select m.account
       from (select case when a.owner_id is null then '${PLATFORM}' else u.stripe_account_id end
                      as account, max(p.journal_id) as journal_id
               from ledger.posting p
               join ledger.account a on a.name = p.account
               left join up_users u on u.document_id = a.owner_id
              where a.name in ('stripe:platform', 'stripe:platform:owner_funds')
                 or a.name like 'stripe:connected:%'
              group by 1) m
       left join ledger.watermark w on w.stream = 'balance:' || m.account
      where m.account is not null and m.journal_id > coalesce(w.journal_id, 0)
     union
     select account from ledger.difference where resolved_at is null`,
  );
  return rows.map(({ account }) => account);
}

/** The newest journal there is: what is listed after it is younger. */
export async function newestJournal(knex: Knex): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(
    knex,
    'select coalesce(max(id), 0) as id from ledger.journal',
  );
  return row?.id ?? '0';
}

/** Until when a stream of Stripe's was read; the beginning of time when it never was. */
export async function watermarkOf(knex: Knex, stream: string): Promise<Date> {
  const [row] = await rowsOf<{ seen_until: Date }>(
    knex,
    'select seen_until from ledger.watermark where stream = ?',
    [stream],
  );
  return row?.seen_until ?? new Date(0);
}

export async function raiseWatermark(
  knex: Knex,
  stream: string,
  seen: { until: Date; journalId: string },
): Promise<void> {
  await knex.raw(
    `insert into ledger.watermark as w (stream, seen_until, journal_id) values (?, ?, ?)
     on conflict (stream) do update set seen_until = greatest(w.seen_until, excluded.seen_until),
       journal_id = greatest(w.journal_id, excluded.journal_id)`,
    [stream, seen.until, seen.journalId],
  );
}
