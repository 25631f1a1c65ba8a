/**
 * Stripe's side of the copied books. The emulator does not get their objects, only what is left of
 * them: one opening balance an account and currency, so that ledger and Stripe agree and payouts of
 * the copies can be made.
 */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { EmulatorAddress } from '../stripe-accounts';
import { BULK_BOOKING } from './templates';

interface Balance {
  account: string;
  currency: string;
  amount: string;
}

const LEFT = `select case when a.owner_id is null then 'platform' else u.stripe_account_id end
      as account, lower(j.currency) as currency, sum(p.amount)::text as amount
    from ledger.journal j join ledger.posting p on p.journal_id = j.id
    join ledger.account a on a.name = p.account
    left join up_users u on u.document_id = a.owner_id
    where j.booking_id like ? and (a.name in ('stripe:platform', 'stripe:platform:owner_funds')
      or a.name like 'stripe:connected:%')
    group by 1, 2 order by 1, 2`;

/** What Stripe would list of these accounts is in the ledger already. */
const READ = `insert into ledger.watermark as w (stream, seen_until, journal_id)
  select 'balance:' || account, :now::timestamptz, (select max(id) from ledger.journal)
    from unnest(:accounts::text[]) account
  on conflict (stream) do update set journal_id = greatest(w.journal_id, excluded.journal_id),
    seen_until = greatest(w.seen_until, excluded.seen_until)`;

const AT_ONCE = 500;

/** Sets them: a second call changes nothing. Answers how many accounts have one. */
export async function openBalances(
  trx: Knex.Transaction,
  { baseUrl, secretKey }: EmulatorAddress,
  now: Date,
): Promise<number> {
  const found = await rowsOf<Balance>(trx, LEFT, [`${BULK_BOOKING}%`]);
  const balances = found.map((one) => ({ ...one, amount: Number(one.amount) }));
  for (let at = 0; at < balances.length; at += AT_ONCE) {
    const response = await fetch(`${baseUrl}/_emulator/opening_balances`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ balances: balances.slice(at, at + AT_ONCE) }),
    });
    if (!response.ok)
      throw new Error(`the Stripe emulator took no balances: ${await response.text()}`);
  }
  const accounts = [...new Set(balances.map(({ account }) => account))];
  await trx.raw(READ, { now, accounts: accounts.filter((account) => account !== 'platform') });
  return accounts.length;
}
