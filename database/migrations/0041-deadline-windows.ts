/** Deadline windows are sold by version like fees: each booking keeps those that it was made under. */
import type { Migration } from '@rental/shared/migrations';

/** What counted for every booking until now. */
const FIRST: Readonly<Record<string, number>> = {
  paymentMinutes: 15,
  changeMinutes: 15,
  riskReviewHours: 24,
  answerHours: 24,
  answerLeastHours: 1,
  captureMarginHours: 12,
  upcomingHours: 24,
  checkInHours: 6,
  depositHours: 2,
  checkOutHours: 24,
  claimDays: 7,
  appealDays: 7,
  cancelledDays: 7,
  disputeAnswerDays: 3,
  reviewDays: 14,
};

/** `paymentMinutes` → `payment_minutes` */
const columnOf = (key: string): string => key.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`);
const COLUMNS = Object.keys(FIRST).map(columnOf).join(', ');

/** Beside each other, as Strapi has a published document and its draft. */
const VERSION = `
insert into public.deadline_windows (document_id, name, slug, version, effective_from, created_at,
    updated_at, published_at, ${COLUMNS})
  select 'kdeadlinewindowsversion1', 'Deadlines', 'deadlines', 1, '2025-01-01T00:00:00Z', now(), now(),
      stand.published_at, ${Object.values(FIRST).join(', ')}
    from (values (null::timestamptz), (now())) as stand (published_at)
  where not exists (select from public.deadline_windows);`;

const PINNED = Object.keys(FIRST)
  .map((key) => `'${key}', w.${columnOf(key)}`)
  .join(', ');

const IN_FORCE = `
create unique index deadline_windows_version on public.deadline_windows (slug, version)
  where published_at is not null;
create index deadline_windows_document on public.deadline_windows (document_id);
create trigger deadline_windows_guard before update or delete on public.deadline_windows
  for each row execute function rental.guard_terms();
create trigger deadline_windows_kept before truncate on public.deadline_windows
  for each statement execute function rental.refuse_change();

create function rental.windows_in_force(moment timestamptz)
returns jsonb language sql stable as $$
  select jsonb_build_object('version', w.slug || '@' || w.version, ${PINNED})
    from public.deadline_windows w
    where w.published_at is not null and w.withdrawn_at is null
      and coalesce(w.effective_from, '-infinity') <= moment
    order by coalesce(w.effective_from, '-infinity') desc, w.version desc limit 1
$$;
comment on function rental.windows_in_force(timestamptz) is 'As a booking of that moment pins them';

create function rental.windows_in_force() returns jsonb language sql stable as $$
  select rental.windows_in_force(clock_timestamp() + c.offset_ms * interval '1 millisecond')
    from rental.clock c
$$;`;

/** Bookings of before are under the first version; what is stored without saying is under today's. */
const PIN = `
alter table rental.booking_quote add column windows jsonb not null
  default '${JSON.stringify({ version: 'deadlines@1', ...FIRST })}';
alter table rental.booking_quote alter column windows set default rental.windows_in_force();
comment on column rental.booking_quote.windows is 'How long everybody has, as it was sold';
create or replace view rental.sold_quote as
  select q.booking_id, q.request_key, q.currency,
      coalesce((c.quote ->> 'total')::bigint, q.total) as total,
      coalesce((c.quote ->> 'applicationFee')::bigint, q.application_fee) as application_fee,
      coalesce((c.quote ->> 'ownerShare')::bigint, q.owner_share) as owner_share,
      coalesce(c.quote, q.quote) as quote, q.policy, q.fees, q.agreement_hash,
      coalesce(c.during, q.during) as during, q.risk, q.created_at, q.windows
    from rental.booking_quote q
    left join lateral (
      select a.quote, a.during from rental.booking_change a
        where a.booking_id = q.booking_id and a.state = 'APPLIED' order by a.number desc limit 1
    ) c on true;`;

export const deadlineWindows: Migration = {
  name: '0041-deadline-windows',
  async up(knex) {
    for (const sql of [VERSION, IN_FORCE, PIN]) await knex.raw(sql);
  },
};
