/**
 * Carries stored attributes over to a category's changed fields: set-based, however many listings
 * there are. Preview and save read the same `CARRIED` rows.
 */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { StoredValue, ValuePlan } from '../domain/category/plan-values';

const objectOr = (column: string): string =>
  `case jsonb_typeof(${column}) when 'object' then ${column} else '{}'::jsonb end`;

/** The revision that waits and the one that it is compared with; older ones stay as they were decided. */
const KEPT_REVISIONS = `v.category_id = any(:ids::text[]) and v.number >= coalesce((
  select max(d.number) from rental.listing_review d where d.listing_id = v.listing_id
    and d.state in ('approved', 'changes_requested', 'rejected')), 0)`;

/** Where attributes are kept: each as `id`, `attributes`. */
const SOURCES = {
  listings: `select l.id, ${objectOr('l.attributes')} as attributes from listings l
    where l.category_id = any(:ids::text[])`,
  snapshots: `select v.id, ${objectOr("v.snapshot -> 'attributes'")} as attributes
    from rental.listing_review v where ${KEPT_REVISIONS}`,
  changes: `select v.id, v.changes -> 'attributes' as attributes from rental.listing_review v
    where jsonb_typeof(v.changes -> 'attributes') = 'object' and ${KEPT_REVISIONS}`,
} as const;
type Source = keyof typeof SOURCES;

const VALUES = `select e.key, e.value, count(*) filter (where s.source = 'listings')::int as listings
  from (${(Object.keys(SOURCES) as Source[])
    .map((source) => `select '${source}' as source, f.attributes from (${SOURCES[source]}) f`)
    .join(' union all ')}) s
  cross join lateral jsonb_each(s.attributes) e
  where e.key = any(:keys::text[]) group by e.key, e.value`;

/** Every value under these keys, once, with the number of listings that have it. */
export async function readValues(
  executor: Knex | Trx,
  categoryIds: readonly string[],
  keys: readonly string[],
): Promise<StoredValue[]> {
  if (keys.length === 0) return [];
  const rows = await rowsOf<{ key: string; value: string; listings: number }>(
    executor,
    `select key, value::text as value, listings from (${VALUES}) found`,
    { ids: [...categoryIds], keys: [...keys] },
  );
  return rows.map((row) => ({ ...row, value: JSON.parse(row.value) as unknown }));
}

/** `carried` has a row for each object that holds one of the plan's keys, as it will be. */
const carriedFrom = (source: Source): string => `
  keys as (select * from jsonb_to_recordset(:keys::jsonb) k(key text, "to" text)),
  steps as (select * from jsonb_to_recordset(:steps::jsonb)
    v(key text, value jsonb, "to" jsonb, lost boolean)),
  source as (${SOURCES[source]}),
  entries as (
    select s.id, e.key, e.value from source s cross join lateral jsonb_each(s.attributes) e
      where jsonb_exists_any(s.attributes, :touched::text[])
  ),
  carried as (
    select e.id,
        coalesce(jsonb_object_agg(coalesce(k."to", e.key), coalesce(v."to", e.value))
          filter (where (k.key is null or k."to" is not null)
            and (v.key is null or v."to" is not null)), '{}') as attributes,
        bool_or(coalesce(v.lost, false) or (e.key = any(:dropped::text[]))) as loses
      from entries e
      left join keys k on k.key = e.key
      left join steps v on v.key = e.key and v.value = e.value
      group by e.id
  )`;

interface Carry {
  readonly categoryIds: readonly string[];
  readonly plan: ValuePlan;
  /** Keys of fields that go. */
  readonly dropped: readonly string[];
}

const bindingsOf = ({ categoryIds, plan, dropped }: Carry) => ({
  ids: [...categoryIds],
  keys: JSON.stringify(plan.keys),
  steps: JSON.stringify(plan.values),
  touched: [...new Set([...plan.keys, ...plan.values].map(({ key }) => key))],
  dropped: [...dropped],
});

const JUDGED = `judged as (
    select l.id, l.state = 'ACTIVE' as live, s.attributes as before,
        coalesce(c.attributes, s.attributes) as after, coalesce(c.loses, false) as loses
      from source s join listings l on l.id = s.id left join carried c on c.id = s.id
  ),
  missing as (
    select j.id, j.live, r.key from judged j
      cross join jsonb_to_recordset(:required::jsonb) r(key text, before text)
      where coalesce(j.after -> r.key, 'null') = 'null'
        and (r.before is null or coalesce(j.before -> r.before, 'null') <> 'null')
  )`;

const COUNTS = `with ${carriedFrom('listings')}, ${JUDGED}
  select count(*)::int as listings, count(*) filter (where live)::int as live,
    count(*) filter (where before is distinct from after)::int as touched,
    count(*) filter (where loses)::int as losing,
    (select count(distinct id) from missing)::int as incomplete,
    (select count(distinct id) from missing where live)::int as "incompleteLive",
    (select coalesce(jsonb_object_agg(m.key, m.count), '{}') from
      (select key, count(*) as count from missing group by key) m) as "byField"
  from judged`;

export interface CarryCounts {
  readonly listings: number;
  readonly live: number;
  readonly touched: number;
  readonly losing: number;
  readonly incomplete: number;
  readonly incompleteLive: number;
  /** Listings that lack a required value, by its new key. */
  readonly byField: Readonly<Record<string, number>>;
}

export async function countCarried(executor: Knex | Trx, carry: Carry): Promise<CarryCounts> {
  const [row] = await rowsOf<CarryCounts>(executor, COUNTS, {
    ...bindingsOf(carry),
    required: JSON.stringify(carry.plan.required),
  });
  if (!row) throw new Error('counting gives one row');
  return row;
}

const WRITES: readonly string[] = [
  `with ${carriedFrom('listings')}
    update listings l set attributes = c.attributes, updated_at = :at
      from carried c where c.id = l.id and c.attributes is distinct from l.attributes`,
  `with ${carriedFrom('snapshots')}
    update rental.listing_review v
      set snapshot = jsonb_set(v.snapshot, '{attributes}', c.attributes)
      from carried c where c.id = v.id`,
  `with ${carriedFrom('changes')}
    update rental.listing_review v set changes = jsonb_set(v.changes, '{attributes}', c.attributes)
      from carried c where c.id = v.id`,
];

/** Writes the attributes of listings and of the revisions that are looked at. */
export async function carryAttributes(trx: Trx, carry: Carry, at: Date): Promise<void> {
  if (carry.plan.keys.length + carry.plan.values.length === 0) return;
  for (const sql of WRITES) await trx.raw(sql, { ...bindingsOf(carry), at });
}
