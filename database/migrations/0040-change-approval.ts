/**
 * Other dates that the owner is asked about: since when, until when, and the yes that Stripe carries
 * out. Days that an owner blocks can carry a note of the owner's.
 */
import type { Migration } from '@rental/shared/migrations';

const APPROVAL = `
alter table rental.booking_change
  add column needs_approval boolean not null default false,
  add column asked_at timestamptz,
  add column approved_at timestamptz,
  add column refund jsonb,
  drop constraint booking_change_state_check,
  add constraint booking_change_state_check
    check (state in ('OPEN', 'APPLIED', 'LAPSED', 'RETURNED', 'DECLINED')),
  add constraint booking_change_asked check (needs_approval or asked_at is null),
  add constraint booking_change_approved check (approved_at is null or asked_at is not null);
comment on column rental.booking_change.asked_at is
  'Since when the owner can answer, until expires_at: the card is authorised, or nothing is to be paid';
comment on column rental.booking_change.approved_at is
  'The owner said yes; it is applied when Stripe has captured the difference';
comment on column rental.booking_change.refund is
  'What goes back where it costs less, as the renter agreed to it when the owner was asked';
create index booking_change_asked on rental.booking_change (booking_id)
  where state = 'OPEN' and asked_at is not null and approved_at is null;`;

const GUARD = `
create or replace function rental.guard_booking_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state in ('OPEN', 'LAPSED', 'DECLINED') and new.state <> 'OPEN'
      and to_jsonb(new) - '{state,closed_at}'::text[] = to_jsonb(old) - '{state,closed_at}'::text[] then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.state = 'OPEN' and new.state = 'OPEN' and old.needs_approval
      and to_jsonb(new) - '{expires_at,asked_at,approved_at}'::text[]
        = to_jsonb(old) - '{expires_at,asked_at,approved_at}'::text[]
      and (old.asked_at is null or (new.asked_at = old.asked_at and new.expires_at = old.expires_at))
      and (old.approved_at is null or new.approved_at = old.approved_at) then
    return new;
  end if;
  raise exception 'What was agreed about a booking is not changed afterwards.'
    using errcode = 'restrict_violation';
end $$;`;

const NOTES = `
alter table rental.reservation
  add column note text,
  add constraint reservation_note check (note is null
    or (kind = 'owner_block' and char_length(note) between 1 and 200));
comment on column rental.reservation.note is 'Of the owner to themselves; shown to nobody else';`;

export const changeApproval: Migration = {
  name: '0040-change-approval',
  async up(knex) {
    for (const sql of [APPROVAL, GUARD, NOTES]) await knex.raw(sql);
  },
};
