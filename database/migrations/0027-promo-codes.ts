/** Promo codes are sold by version like fees; who used one is counted under its lock. */
import type { Migration } from '@rental/shared/migrations';

const VERSIONS = `
create unique index promo_codes_version on public.promo_codes (slug, version)
  where published_at is not null;
create index promo_codes_document on public.promo_codes (document_id);
create function rental.promo_in_force(code text, moment timestamptz)
returns setof public.promo_codes language sql stable rows 1 as $$
  select v.* from public.promo_codes v
    where v.slug = code and v.published_at is not null and v.withdrawn_at is null
      and coalesce(v.effective_from, '-infinity') <= moment
    order by coalesce(v.effective_from, '-infinity') desc, v.version desc limit 1
$$;
create trigger promo_codes_guard before update or delete on public.promo_codes
  for each row execute function rental.guard_terms();
create trigger promo_codes_kept before truncate on public.promo_codes
  for each statement execute function rental.refuse_change();`;

const USES = `
create table rental.promo_use (
  booking_id text primary key,
  slug text not null,
  version int not null,
  renter_id text not null,
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  at timestamptz not null
);
comment on table rental.promo_use is 'Which version of a promo code a booking was sold with';
create index promo_use_by_code on rental.promo_use (slug, renter_id);
create trigger promo_use_append_only before update or delete or truncate on rental.promo_use
  for each statement execute function rental.refuse_change();

create function rental.promo_uses() returns setof rental.promo_use language sql stable as $$
  select u.* from rental.promo_use u join public.bookings b on b.document_id = u.booking_id
   where b.state not in ('EXPIRED', 'CANCELLED_BY_OWNER')
$$;
comment on function rental.promo_uses() is
  'Uses that count: not of a booking that was never paid, or that its owner called off';`;

/**
 * Whoever uses a code waits here until those before have committed: each statement of a volatile
 * function sees what was committed when it began.
 */
const REFUSAL = `
create function rental.promo_refusal(promo text, renter text, most int, most_each int, is_for_first boolean)
returns text language plpgsql as $$
begin
  if promo is null then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('promo:' || promo, 0));
  if most > 0 and (select count(*) from rental.promo_uses() where slug = promo) >= most then
    return 'used_up';
  end if;
  if most_each > 0 and (select count(*) from rental.promo_uses()
      where slug = promo and renter_id = renter) >= most_each then
    return 'used_before';
  end if;
  if is_for_first and exists (select from public.bookings
      where renter_id = renter and state not in ('DRAFT', 'EXPIRED')) then
    return 'not_first';
  end if;
  return null;
end $$;`;

const REFUNDS = `
alter table rental.booking_refund add column promo_returned bigint not null default 0;
comment on column rental.booking_refund.promo_returned is
  'What the platform had paid of what goes back, and does not pay now';`;

export const promoCodes: Migration = {
  name: '0027-promo-codes',
  async up(knex) {
    for (const sql of [VERSIONS, USES, REFUSAL, REFUNDS]) await knex.raw(sql);
  },
};
