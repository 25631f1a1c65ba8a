/** Reads what the platform asks of listings. */
import { PRICE_UNITS, type CategoryField } from '@rental/search/contracts/catalogue';
import { inheritFields, readFields } from '@rental/search/contracts/category-fields';
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { CategoryTerms, Currency, Terms } from '../domain/terms';
import type { ListingsContext } from './context';

interface Row {
  currencies: Currency[];
  policies: { id: string; name: string; summary: string }[];
  commission: number | null;
  answerHours: number;
}

const READ = `select
    (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'exponent', c.exponent,
        'perUsd', (select r.per_usd from rental.exchange_rate r
          where r.currency = c.code and r.effective_on <= :today::date
          order by r.effective_on desc limit 1)) order by c.code), '[]')
      from rental.currency c) as currencies,
    (select coalesce(jsonb_agg(jsonb_build_object('id', first.document_id, 'name', p.name,
        'summary', coalesce(p.summary, '')) order by p.name), '[]')
      from (select distinct on (slug) document_id from cancellation_policies
        where published_at is not null and slug not in (select r.slug from rental.retired_terms r
          where r.kind = 'cancellation-policies')
        order by slug, version) first,
      rental.policy_in_force(first.document_id, :now) p) as policies,
    (select s.commission_bps from rental.fees_in_force(:now) s) as commission,
    (rental.windows_in_force(:now) -> 'answerHours')::int as "answerHours"`;

export interface ReadTerms extends Terms {
  readonly policies: Row['policies'];
  /** What the platform keeps of a rental; null while no fees are published. */
  readonly commissionBps: number | null;
  /** How long an owner has at most to answer a request: deadlines are always in force. */
  readonly answerHours: number;
}

export async function readTerms(
  { clock }: ListingsContext,
  executor: Knex | Trx,
  categoryId: string | null,
): Promise<ReadTerms> {
  const now = clock.now();
  const today = now.toISOString().slice(0, 10);
  const [row] = await rowsOf<Row>(executor, READ, { today, now });
  if (!row) throw new Error('a select without a table gives one row');
  const { currencies, policies, commission, answerHours } = row;
  return {
    category: categoryId === null ? undefined : await readCategory(executor, categoryId),
    currencies,
    policies,
    commissionBps: commission,
    answerHours,
    policyIds: new Set(policies.map(({ id }) => id)),
  };
}

interface PathRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly fields: unknown;
  readonly rules: Record<string, unknown> | null;
}

/**
 * From the top to the category, as they are and not as they were cached: what is written by these
 * fields must not come after they were changed, so a transaction holds them until it ends.
 */
const PATH = `with recursive path as (
    select c.id, 0 as height from categories c where c.document_id = :categoryId
    union all
    select k.inv_category_id, path.height + 1 from path
      join categories_parent_lnk k on k.category_id = path.id
      where path.height < 20 and k.inv_category_id is not null
  )
  select c.document_id as id, c.slug, c.name, c.fields, c.rules
    from path join categories c on c.id = path.id
    order by path.height desc for share of c`;

async function readCategory(
  executor: Knex | Trx,
  categoryId: string,
): Promise<CategoryTerms | undefined> {
  const path = await rowsOf<PathRow>(executor, PATH, { categoryId });
  const own = path.at(-1);
  if (!own) return undefined;
  const fields = path.reduce<CategoryField[]>(
    (above, { fields: asked }) => inheritFields(above, readFields(asked)),
    [],
  );
  return termsOf(own, fields);
}

/** What is not there asks nothing. */
function termsOf({ id, slug, name, rules }: PathRow, fields: CategoryField[]): CategoryTerms {
  const { pricingUnits, depositMinimum, checklist } = rules ?? {};
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
