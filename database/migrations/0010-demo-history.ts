/**
 * The demo marketplace has a past: its bookings are made by the platform itself, on a clock that
 * starts some weeks ago. The clock goes back while that history is open, and at no other time; a
 * history can be opened once, in an empty world.
 */
import type { Migration } from '@rental/shared/migrations';

const HISTORY = `
create table rental.demo_history (
  one boolean primary key default true check (one),
  today timestamptz not null,
  reached_at timestamptz not null,
  steps_done int not null default 0,
  finished_at timestamptz
);
comment on column rental.demo_history.today is 'when the history was opened: where it ends';
comment on column rental.demo_history.reached_at is 'platform time of the last move of the clock';`;

const ONCE = `
create function rental.guard_demo_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and (exists (select 1 from public.bookings)
      or exists (select 1 from ledger.journal)
      or exists (select 1 from rental.clock where offset_ms <> 0)) then
    raise exception 'a demo history can only begin in an empty world';
  end if;
  if tg_op = 'UPDATE' and old.finished_at is not null then
    raise exception 'the demo history is over';
  end if;
  if tg_op = 'UPDATE' and new.finished_at is not null
      and exists (select 1 from rental.clock where offset_ms <> 0) then
    raise exception 'a demo history ends when its clock has caught up';
  end if;
  if tg_op = 'DELETE' then
    raise exception 'the demo history is kept';
  end if;
  return new;
end $$;
create trigger demo_history_guard before insert or update or delete on rental.demo_history
  for each row execute function rental.guard_demo_history();`;

const FORWARD = `
alter table rental.clock drop constraint clock_offset_ms_check;
create function rental.guard_clock() returns trigger language plpgsql as $$
begin
  update rental.demo_history
    set reached_at = clock_timestamp() + new.offset_ms * interval '1 millisecond'
    where finished_at is null;
  if not found and new.offset_ms < old.offset_ms then
    raise exception 'the platform clock does not go back';
  end if;
  return new;
end $$;
create trigger clock_guard before update on rental.clock
  for each row execute function rental.guard_clock();`;

export const demoHistory: Migration = {
  name: '0010-demo-history',
  async up(knex) {
    await knex.raw(HISTORY);
    await knex.raw(ONCE);
    await knex.raw(FORWARD);
  },
};
