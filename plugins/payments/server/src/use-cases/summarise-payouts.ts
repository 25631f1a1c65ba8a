/** What owners are about to be paid, by currency: one statement. */
import { rowsOf } from '@rental/shared/database';
import type { PayoutsSummary } from '../../../contracts/admin-overview';
import type { Dependencies } from '../dependencies';

const SUMMARY = `with payouts as (
    select upper(o.payload ->> 'currency') as currency, (o.payload ->> 'amount')::bigint as amount,
        o.due_at, case when o.state = 'failed' then 'failed' when o.due_at <= :now then 'due'
          else 'later' end as stage
      from ledger.operation o
      where o.kind = 'payout.create' and o.state in ('requested', 'failed')
    union all
    select p.currency, p.amount, null, 'underWay' from ledger.payout p
      where p.status in ('pending', 'in_transit')
  )
  select currency, stage, count(*)::int as count, sum(amount)::bigint as amount,
      min(due_at) filter (where stage = 'due') as oldest
    from payouts group by currency, stage order by currency`;

type Stage = 'due' | 'later' | 'failed' | 'underWay';

interface Row {
  currency: string;
  stage: Stage;
  count: number;
  amount: string;
  oldest: Date | null;
}

export async function summarisePayouts({
  knex,
  clock,
}: Pick<Dependencies, 'knex' | 'clock'>): Promise<PayoutsSummary> {
  const now = clock.now();
  const rows = await rowsOf<Row>(knex, SUMMARY, { now });
  const oldest = rows.flatMap((row) => row.oldest?.getTime() ?? []);
  return {
    currencies: [...new Set(rows.map(({ currency }) => currency))].map((currency) => {
      const stage = (name: Stage) => {
        const found = rows.find((row) => row.currency === currency && row.stage === name);
        return { count: found?.count ?? 0, amount: Number(found?.amount ?? 0) };
      };
      return {
        currency,
        due: stage('due'),
        later: stage('later'),
        failed: stage('failed'),
        underWay: stage('underWay'),
      };
    }),
    oldestDueAt: oldest.length > 0 ? new Date(Math.min(...oldest)).toISOString() : null,
    now: now.toISOString(),
  };
}
