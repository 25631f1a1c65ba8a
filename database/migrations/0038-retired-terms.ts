/** A policy or promo code that is sold no more; what was sold under it keeps its version. */
import type { Migration } from '@rental/shared/migrations';

const RETIRED = `
create table rental.retired_terms (
  kind text not null check (kind in ('cancellation-policies', 'promo-codes')),
  slug text not null,
  -- The policy that its listings are sold under since then; a promo code has none.
  successor text,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  primary key (kind, slug),
  check ((kind = 'cancellation-policies') = (successor is not null)),
  check (successor <> slug)
);
comment on table rental.retired_terms is
  'Brought back, the row goes; the audit log keeps who did what and why';`;

/** A successor may have been retired since, so the way leads on until one is sold. */
const IN_FORCE = `
create or replace function rental.policy_in_force(policy text, moment timestamptz)
returns setof public.cancellation_policies language sql stable rows 1 as $$
  with recursive way as (
    select n.slug::text from public.cancellation_policies n where n.document_id = policy
    union
    select r.successor from way join rental.retired_terms r
      on r.kind = 'cancellation-policies' and r.slug = way.slug
  )
  select v.* from public.cancellation_policies v
    where v.slug in (select way.slug from way where not exists (select from rental.retired_terms r
        where r.kind = 'cancellation-policies' and r.slug = way.slug))
      and v.published_at is not null and v.withdrawn_at is null
      and coalesce(v.effective_from, '-infinity') <= moment
    order by coalesce(v.effective_from, '-infinity') desc, v.version desc limit 1
$$;
create or replace function rental.promo_in_force(code text, moment timestamptz)
returns setof public.promo_codes language sql stable rows 1 as $$
  select v.* from public.promo_codes v
    where v.slug = code and v.published_at is not null and v.withdrawn_at is null
      and coalesce(v.effective_from, '-infinity') <= moment
      and not exists (select from rental.retired_terms r
        where r.kind = 'promo-codes' and r.slug = code)
    order by coalesce(v.effective_from, '-infinity') desc, v.version desc limit 1
$$;`;

export const retiredTerms: Migration = {
  name: '0038-retired-terms',
  async up(knex) {
    for (const sql of [RETIRED, IN_FORCE]) await knex.raw(sql);
  },
};
