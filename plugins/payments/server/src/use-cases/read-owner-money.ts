/** What the books say about one person, as an owner and as a renter. Stripe is not asked. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { OwnerMoney } from '../../../contracts/owner-money';
import { readBalances, readPayouts } from '../store/earnings';
import { findParty, type Party } from '../store/parties';

const SPENT = `with charged as (
    select i.id, i.currency, i.received from bookings b
      join ledger.intent i on i.booking_id = b.document_id and i.kind = 'charge'
      where b.renter_id = ? and i.received > 0
  )
  select c.currency, sum(c.received)::float8 as paid,
      coalesce(sum((select sum(r.amount) from ledger.refund r
        where r.intent_id = c.id and r.status = 'succeeded')), 0)::float8 as refunded
    from charged c group by c.currency order by c.currency`;

export async function readOwnerMoney(
  knex: Knex,
  userId: string,
  mostPayouts: number,
): Promise<OwnerMoney> {
  const [balances, { total, payouts }, party, spent] = await Promise.all([
    readBalances(knex, userId),
    readPayouts(knex, userId, { page: 1, pageSize: mostPayouts }),
    findParty(knex, userId),
    rowsOf<OwnerMoney['spent'][number]>(knex, SPENT, [userId]),
  ]);
  return { balances, payouts: { rows: payouts, total }, account: accountOf(party), spent };
}

function accountOf(party: Party | undefined): OwnerMoney['account'] {
  if (!party?.accountId) return 'none';
  return party.transfersActive ? 'active' : 'incomplete';
}
