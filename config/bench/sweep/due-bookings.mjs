import { withClient } from '../stage.mjs';

/** What each of them has behind it; its three deadlines came while nobody kept them. */
const PAST = ['DRAFT', 'PENDING_PAYMENT', 'CONFIRMED', 'UPCOMING'];
/** The deadlines of such a booking: its start, no report six hours later, and on with the rental. */
export const DEADLINES = ['start_reached', 'inspection_timeout', 'auto_start'];

/** Starts spread over the day that the platform was down, the last one's report overdue as well. */
const START = `date_trunc('milliseconds', now() - interval '24 hours' + n * interval '17 hours' / $2::int)`;

const BOOKINGS = `insert into bookings
  select (jsonb_populate_record(null::bookings, to_jsonb(b) || jsonb_build_object(
      'id', nextval(pg_get_serial_sequence('bookings', 'id')),
      'document_id', 'sweep' || lpad(n::text, 19, '0'),
      'number', 'RP-' || upper(lpad(to_hex(n), 6, '0')), 'state', 'UPCOMING',
      'start_at', ${START}, 'due_at', ${START}, 'end_at', ${START} + interval '3 days',
      'deposit_amount', 0, 'deposit_state', 'none'))).*
    from bookings b, generate_series(1, $2::int) as n where b.document_id = $1`;

const QUOTES = `insert into rental.booking_quote
  select (jsonb_populate_record(null::rental.booking_quote, to_jsonb(q) || jsonb_build_object(
      'booking_id', b.document_id, 'request_key', gen_random_uuid()))).*
    from rental.booking_quote q, bookings b
    where q.booking_id = $1 and b.document_id like 'sweep%'`;

const HISTORY = `insert into rental.booking_history
    (booking_id, from_state, to_state, event, actor_kind, policy_version, at)
  select b.document_id, lag(past.state) over (partition by b.id order by past.place), past.state,
      'bench', 'clock', b.policy_version, b.booked_at
    from bookings b, unnest($1::text[]) with ordinality as past (state, place)
    where b.document_id like 'sweep%' order by b.id, past.place`;

/**
 * Bookings whose start, and six hours later the check-in report, were missed yesterday: copies of a
 * booking that the platform itself has made.
 *
 * @param {string} database
 * @param {string} original document id
 * @param {number} count
 * @returns {Promise<number>} the newest row of the history by then
 */
export function addDueBookings(database, original, count) {
  return withClient(database, async (client) => {
    await client.query('begin');
    await client.query("select set_config('rental.transition', 'on', true)");
    await client.query(BOOKINGS, [original, count]);
    await client.query(QUOTES, [original]);
    await client.query(HISTORY, [PAST]);
    await client.query('commit');
    await client.query('vacuum analyze');
    const { rows } = await client.query('select max(id)::int as id from rental.booking_history');
    return Number(rows[0]?.id);
  });
}

const MADE = `select h.event, count(*)::int as made, count(distinct h.booking_id)::int as bookings
  from rental.booking_history h where h.id > $1 and h.booking_id like 'sweep%' group by 1`;

/** A deadline that was kept after a later one. */
const OUT_OF_ORDER = `select count(*)::int as n from (
  select kept.due < lag(kept.due) over (order by kept.id) as late from (
    select h.id, b.start_at + case h.event when 'start_reached' then interval '0'
        else interval '6 hours' end as due
      from rental.booking_history h join bookings b on b.document_id = h.booking_id
      where h.id > $1 and b.document_id like 'sweep%' and h.event <> 'auto_start') as kept) as each
  where late`;

/**
 * @param {string} database
 * @param {number} after the newest row of the history before the sweep
 * @returns {Promise<{ made: Record<string, { made: number, bookings: number }>, outOfOrder: number }>}
 */
export function whatWasKept(database, after) {
  return withClient(database, async (client) => {
    const { rows } = await client.query(MADE, [after]);
    const order = await client.query(OUT_OF_ORDER, [after]);
    const made = rows.map(({ event, ...counts }) => [event, counts]);
    return { made: Object.fromEntries(made), outOfOrder: Number(order.rows[0]?.n) };
  });
}
