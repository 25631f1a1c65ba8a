/** Which listings a category's new rules would not let be submitted as they are. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { CategoryEffect, CategoryRules } from '../../../contracts/category-editor';
import { unitsOf } from '../domain/category/draft';

/** The least deposit in the listing's own money; 0 without a rate of the day. */
const least = (usdCents: string): string =>
  `coalesce(round(${usdCents}::numeric / 100 * r.per_usd * 10::numeric ^ r.exponent), 0)`;

const COUNT = `with rates as (
    select distinct on (e.currency) e.currency, e.per_usd, c.exponent
      from rental.exchange_rate e join rental.currency c on c.code = e.currency
      where e.effective_on <= :today::date order by e.currency, e.effective_on desc
  )
  select count(*) filter (where l.price_amount > 0
      and coalesce(l.price_unit, 'DAY') = any(:gone::text[]))::int as "wrongUnit",
    count(*) filter (where coalesce(l.deposit_amount, 0) < ${least(':after')}
      and coalesce(l.deposit_amount, 0) >= ${least(':before')})::int as "lowDeposit"
  from listings l left join rates r on r.currency = l.currency
  where l.category_id = :categoryId and l.state not in ('REJECTED', 'ARCHIVED')`;

interface RuleChange {
  readonly categoryId: string;
  readonly before: CategoryRules;
  readonly after: CategoryRules;
  readonly now: Date;
}

/** Rules are the category's own: those below it have theirs. */
export async function countRuleEffects(
  executor: Knex | Trx,
  { categoryId, before, after, now }: RuleChange,
): Promise<CategoryEffect['rules']> {
  const gone = unitsOf(before).filter((unit) => !unitsOf(after).includes(unit));
  const deposits = { before: before.depositMinimum ?? 0, after: after.depositMinimum ?? 0 };
  if (gone.length === 0 && deposits.after <= deposits.before)
    return { wrongUnit: 0, lowDeposit: 0 };
  const [row] = await rowsOf<CategoryEffect['rules']>(executor, COUNT, {
    categoryId,
    gone,
    ...deposits,
    today: now.toISOString().slice(0, 10),
  });
  if (!row) throw new Error('counting gives one row');
  return row;
}
