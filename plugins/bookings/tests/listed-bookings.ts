/** Bookings in every state, written past the platform: to be listed and looked for, never to be acted on. */
import { BOOKING_STATES, DEPOSIT_STATES } from '../contracts/states';
import { api, platform } from './rental-world';

/** One of them, with what the filters are about. */
export interface Known {
  document_id: string;
  number: string;
  state: string;
  start: string;
  end: string;
  /** The date at the listing. */
  today: string;
  city: string;
  category_id: string;
  currency: string;
  total: string;
  deposit_state: string;
  due_at: Date | null;
  booked_at: Date;
  pending_intent: string | null;
  dispute: string | null;
  listing_id: string;
  listing_title: string;
  renter_id: string;
  owner_id: string;
  renter: string;
  owner: string;
  /** In its state for more than twelve hours. */
  is_old: boolean;
}

const COUNT = 68;

/** The n-th starts n days before or after today; every fifth waits for Stripe, every seventh is overdue. */
const INSERT = `with allowed as materialized (select set_config('rental.transition', 'on', true) as word),
  offered as (
    select l.*, row_number() over (order by l.city, l.document_id) as place, count(*) over () as many
      from listings l where l.state = 'ACTIVE'
  ),
  people as (select document_id, row_number() over (order by document_id) as place from up_users),
  planned as (
    select n, ($2::text[])[1 + n % array_length($2::text[], 1)] as stood,
        ($3::text[])[1 + n % array_length($3::text[], 1)] as deposit,
        (($1::timestamptz at time zone l.time_zone)::date + n - $4::int / 2) as day,
        l.document_id, l.title, l.owner_id, l.time_zone, l.currency, r.document_id as renter
      from generate_series(0, $4::int - 1) n
      join offered l on l.place = 1 + (n * 7) % l.many
      join people r on r.place = 1 + n % 5
  ),
  booked as (
    insert into bookings (document_id, number, listing_id, listing_title, renter_id, owner_id, quantity,
        state, start_at, end_at, start_date, end_date, time_zone, due_at, total, currency, deposit_amount,
        deposit_state, pending_intent, booked_at, created_at, updated_at, published_at)
      select 'listed' || lpad(n::text, 4, '0'), 'RP-T' || lpad(n::text, 6, '0'), document_id, title, renter,
        owner_id, 1, stood, day + time '10:00', day + 2 + time '10:00', day, day + 2, time_zone,
        case when n % 7 = 0 then $1::timestamptz - interval '1 hour'
          when n % 7 < 5 then $1::timestamptz + make_interval(days => 100 + n) end,
        1000 + n * 137, currency, 5000, deposit, case when n % 5 = 0 and n % 7 > 0 then 'approve' end,
        $1::timestamptz - make_interval(hours => n), $1, $1, $1
      from planned, allowed where word = 'on' returning document_id
  ),
  rested as (
    -- The sweeper leaves them as they are.
    insert into rental.deadline_retry (booking_id, due_at, waits, attempts, next_at, reason)
      select 'listed' || lpad(n::text, 4, '0'), $1::timestamptz - interval '1 hour', false, 1,
        $1::timestamptz + interval '1 year', 'left as it is' from planned where n % 7 = 0
  ),
  told as (
    insert into rental.booking_history (booking_id, from_state, to_state, event, actor_kind, at)
      select 'listed' || lpad(n::text, 4, '0'), null, stood, 'submit', 'renter',
        $1::timestamptz - make_interval(hours => n, mins => 30) from planned
  )
  insert into disputes (document_id, booking_id, state, claimed_amount, frozen_amount, currency, opened_at)
    select 'claim' || n, 'listed' || lpad(n::text, 4, '0'),
      (array['OPEN', 'RESOLVED', 'APPEALED', 'CLOSED'])[1 + n % 4], 500, 0, currency, $1
      from planned where n % 6 = 0`;

const KNOWN = `select b.*, b.start_date::text as start, b.end_date::text as end, l.city, l.category_id,
    ($1::timestamptz at time zone b.time_zone)::date::text as today,
    (select d.state from disputes d where d.booking_id = b.document_id) as dispute,
    coalesce(r.display_name, r.username) as renter, coalesce(o.display_name, o.username) as owner,
    (select h.at from rental.booking_history h where h.booking_id = b.document_id)
      < $1::timestamptz - interval '12 hours' as is_old
  from bookings b join listings l on l.document_id = b.listing_id
  join up_users r on r.document_id = b.renter_id join up_users o on o.document_id = b.owner_id
  where b.document_id like 'listed%'`;

/** Writes them, and answers what they are. */
export async function insertListedBookings(): Promise<Known[]> {
  const now = new Date(Number(await api.now()));
  await platform.pg.query(INSERT, [now, [...BOOKING_STATES], [...DEPOSIT_STATES], COUNT]);
  return (await platform.pg.query(KNOWN, [now])).rows;
}
