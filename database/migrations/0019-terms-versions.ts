/** Policies and fees are sold by version: what is published never changes, and the clock says what counts. */
import type { Migration } from '@rental/shared/migrations';

const DATES = `
update public.cancellation_policies set effective_from = coalesce(published_at, created_at, now())
  where effective_from is null;
update public.fee_schedules set effective_from = coalesce(published_at, created_at, now())
  where effective_from is null;`;

const ONCE = `
create unique index cancellation_policies_version on public.cancellation_policies (slug, version)
  where published_at is not null;
create unique index fee_schedules_version on public.fee_schedules (slug, version)
  where published_at is not null;
create index cancellation_policies_document on public.cancellation_policies (document_id);`;

/** A listing names any document of its policy; the versions share the slug. */
const IN_FORCE = `
create function rental.policy_in_force(policy text, moment timestamptz)
returns setof public.cancellation_policies language sql stable rows 1 as $$
  select v.* from public.cancellation_policies v
    where v.slug in (select n.slug from public.cancellation_policies n where n.document_id = policy)
      and v.published_at is not null and v.withdrawn_at is null
      and coalesce(v.effective_from, '-infinity') <= moment
    order by coalesce(v.effective_from, '-infinity') desc, v.version desc limit 1
$$;
create function rental.fees_in_force(moment timestamptz)
returns setof public.fee_schedules language sql stable rows 1 as $$
  select f.* from public.fee_schedules f
    where f.published_at is not null and f.withdrawn_at is null
      and coalesce(f.effective_from, '-infinity') <= moment
    order by coalesce(f.effective_from, '-infinity') desc, f.version desc limit 1
$$;`;

/** Of a published version only this may change: that it is withdrawn before it was ever in force. */
const GUARD = `
create function rental.guard_terms() returns trigger language plpgsql as $$
declare
  is_published boolean;
  moment timestamptz;
begin
  execute format('select exists (select from %s where document_id = $1 and published_at is not null)',
    tg_relid::regclass) into is_published using old.document_id;
  if not is_published then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  select clock_timestamp() + offset_ms * interval '1 millisecond' into moment from rental.clock;
  if tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at is not null
      and old.effective_from > moment
      and to_jsonb(new) - '{withdrawn_at,updated_at,updated_by_id}'::text[]
        = to_jsonb(old) - '{withdrawn_at,updated_at,updated_by_id}'::text[] then
    return new;
  end if;
  raise exception 'A published version of % is never changed.', tg_table_name
    using errcode = 'restrict_violation', hint = 'Publish the next version.';
end $$;
create trigger cancellation_policies_guard before update or delete on public.cancellation_policies
  for each row execute function rental.guard_terms();
create trigger fee_schedules_guard before update or delete on public.fee_schedules
  for each row execute function rental.guard_terms();
create trigger cancellation_policies_kept before truncate on public.cancellation_policies
  for each statement execute function rental.refuse_change();
create trigger fee_schedules_kept before truncate on public.fee_schedules
  for each statement execute function rental.refuse_change();`;

export const termsVersions: Migration = {
  name: '0019-terms-versions',
  async up(knex) {
    for (const sql of [DATES, ONCE, IN_FORCE, GUARD]) await knex.raw(sql);
  },
};
