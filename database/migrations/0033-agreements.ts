/**
 * What both sides agreed to is kept as one text with its hash, and what is added to it later as well;
 * the platform's terms are kept in every wording that was ever published.
 */
import type { Migration } from '@rental/shared/migrations';

/** `booking_quote` never changes once it is written: nothing more is needed to keep the text. */
const AGREEMENT = `
alter table rental.booking_quote add column agreement text;
comment on column rental.booking_quote.agreement is
  'Canonical JSON; agreement_hash is its SHA-256. Null for bookings of before it was kept';`;

const ADDENDUM = `
create table rental.agreement_addendum (
  id bigint generated always as identity primary key,
  booking_id text not null,
  kind text not null check (kind in ('CHECK_IN', 'CHECK_OUT', 'CHANGE')),
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null
);
comment on column rental.agreement_addendum.content is
  'Canonical JSON, with the hash of what it is added to; hash is its SHA-256';
create index agreement_addendum_by_booking on rental.agreement_addendum (booking_id, id);
create trigger agreement_addendum_append_only before update or delete or truncate
  on rental.agreement_addendum for each statement execute function rental.refuse_change();`;

const TERMS = `
create table rental.terms_text (
  id bigint generated always as identity primary key,
  slug text not null,
  title text not null,
  body text not null,
  hash text not null,
  published_at timestamptz not null
);
comment on table rental.terms_text is 'Every wording of the page "terms" that was published, oldest first';
create index terms_text_newest on rental.terms_text (slug, id desc);
create trigger terms_text_append_only before update or delete or truncate on rental.terms_text
  for each statement execute function rental.refuse_change();

create function rental.keep_terms() returns trigger language plpgsql as $$
declare
  wording text := encode(sha256(convert_to(coalesce(new.body, ''), 'UTF8')), 'hex');
begin
  if wording is distinct from (select t.hash from rental.terms_text t where t.slug = new.slug
      order by t.id desc limit 1) then
    insert into rental.terms_text (slug, title, body, hash, published_at)
      values (new.slug, new.title, coalesce(new.body, ''), wording, new.published_at);
  end if;
  return null;
end $$;
create trigger pages_keep_terms after insert or update on public.pages for each row
  when (new.slug = 'terms' and new.published_at is not null)
  execute function rental.keep_terms();
update public.pages set title = title where slug = 'terms' and published_at is not null;`;

export const agreements: Migration = {
  name: '0033-agreements',
  async up(knex) {
    for (const sql of [AGREEMENT, ADDENDUM, TERMS]) await knex.raw(sql);
  },
};
