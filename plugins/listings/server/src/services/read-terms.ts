/** Reads what the platform asks of listings. */
import { PRICE_UNITS } from '@rental/search/contracts/catalogue';
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { CategoryTerms, Currency, Terms } from '../domain/terms';
import type { ListingsContext } from './context';

interface Row {
  rules: Record<string, unknown> | null;
  currencies: Currency[];
  policies: { id: string; name: string; summary: string }[];
  commission: number | null;
}

const READ = `select
    (select c.rules from categories c where c.document_id = :categoryId limit 1) as rules,
    (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'exponent', c.exponent,
        'perUsd', (select r.per_usd from rental.exchange_rate r
          where r.currency = c.code and r.effective_on <= :today::date
          order by r.effective_on desc limit 1)) order by c.code), '[]')
      from rental.currency c) as currencies,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.document_id, 'name', p.name,
        'summary', coalesce(p.summary, '')) order by p.name), '[]')
      from cancellation_policies p where p.published_at is not null) as policies,
    (select s.commission_bps from fee_schedules s
      where s.published_at is not null and coalesce(s.effective_from, '-infinity') <= :now
      order by s.version desc, s.id desc limit 1) as commission`;

export interface ReadTerms extends Terms {
  readonly policies: Row['policies'];
  /** What the platform keeps of a rental; null while no fees are published. */
  readonly commissionBps: number | null;
}

export async function readTerms(
  { search, clock }: ListingsContext,
  executor: Knex | Trx,
  categoryId: string | null,
): Promise<ReadTerms> {
  const now = clock.now();
  const today = now.toISOString().slice(0, 10);
  const [row] = await rowsOf<Row>(executor, READ, { categoryId, today, now });
  if (!row) throw new Error('a select without a table gives one row');
  const { rules, currencies, policies, commission } = row;
  const category = categoryId === null ? undefined : await search.category(categoryId);
  return {
    category: category && termsOf(category, rules ?? {}),
    currencies,
    policies,
    commissionBps: commission,
    policyIds: new Set(policies.map(({ id }) => id)),
  };
}

type Named = Pick<CategoryTerms, 'id' | 'slug' | 'name' | 'fields'>;

/** Staff type rules as JSON: what is not there asks nothing. */
function termsOf({ id, slug, name, fields }: Named, rules: Record<string, unknown>): CategoryTerms {
  const { pricingUnits, depositMinimum, checklist } = rules;
  const units = PRICE_UNITS.filter(
    (unit) => Array.isArray(pricingUnits) && pricingUnits.includes(unit),
  );
  return {
    id,
    slug,
    name,
    fields,
    pricingUnits: units.length > 0 ? units : PRICE_UNITS,
    depositMinimumUsd: typeof depositMinimum === 'number' ? depositMinimum : 0,
    checklist: Array.isArray(checklist) ? checklist.map(String) : [],
  };
}
