/** Each promise that the verifier watches is broken once, with every guard of the database off. */
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { demoStaff } from '@rental/config/testing/staff';

let platform: Platform;
let api: Api;
let finance: string;

beforeAll(async () => {
  // Nothing works in the background: what is broken stays broken.
  platform = await startPlatform({ name: 'verifier', env: { ROLE: 'web' } });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  finance = (await demoStaff(api)).Finance;
});
afterAll(() => platform?.stop());

async function found(): Promise<{ code: string; booking: { documentId: string } | null }[]> {
  const { status, json } = await api.post('/operations/verifier/runs', {}, finance);
  expect([status, json.data?.last.error]).toEqual([200, null]);
  return json.data.last.findings;
}

/** Sound bookings: 0 to 7 are still to come, 8 to 12 are settled. */
const SOUND = `with made as (
    select n, 'probe' || n as id, case when n < 8 then 'UPCOMING' else 'SETTLED' end as state,
      l.document_id as listing, l.title, l.owner_id as owner, l.time_zone as zone, l.currency,
      date_trunc('hour', now()) + (100 + n) * interval '1 day' as start
    from (select *, row_number() over (order by id) - 1 as n from listings where state = 'ACTIVE') l
    where n <= 12
  ), booked as (
    insert into bookings (document_id, number, listing_id, listing_title, renter_id, owner_id, quantity,
        state, start_at, end_at, start_date, end_date, time_zone, total, currency, booked_at, due_at)
      select id, 'RP-' || upper(id), listing, title, 'renter', owner, 1, state, start,
          start + interval '8 hours', start::date, start::date, zone, 1000, currency, now(),
          case when n < 8 then start end
        from made
  ), sold as (
    insert into rental.booking_quote (booking_id, request_key, currency, total, application_fee,
        owner_share, quote, policy, fees, agreement, agreement_hash, created_at)
      select id, id, currency, 1000, 100, 900, '{}', '{}', '{}', '{"n":1}',
          encode(sha256('{"n":1}'), 'hex'), now() from made
  ), held as (
    insert into rental.reservation (listing_id, unit, during, kind, booking_id)
      select listing, 1, tstzrange(start, start + interval '8 hours'), 'booking', id from made where n < 8
  )
  insert into rental.booking_history (booking_id, from_state, to_state, event, actor_kind, at)
    select id, step.was, step.becomes, step.event, 'clock', now()
      from made, (values (1, null, 'DRAFT', 'draft'), (2, 'DRAFT', 'PENDING_PAYMENT', 'submit'),
        (3, 'PENDING_PAYMENT', 'UPCOMING', 'start_approaching'), (4, 'UPCOMING', 'SETTLED', 'settle'))
        as step(place, was, becomes, event)
      where n >= 8 or step.place < 4 order by n, step.place`;

/** Breaks are tried with every guard off. */
const unguarded = (sql: string) =>
  platform.pg.query(`set session_replication_role = replica; ${sql};
    set session_replication_role = origin`);

/** What breaks the promise, by its code. */
const BREAKS: Readonly<Record<string, string>> = {
  RESERVATIONS_OVERLAP: `insert into rental.reservation (listing_id, unit, during, kind)
    select listing_id, unit, during, 'owner_block' from rental.reservation where booking_id = 'probe7'`,
  DATES_MISSING: `delete from rental.reservation where booking_id = 'probe0'`,
  DATES_KEPT: `insert into rental.reservation (listing_id, unit, during, kind, booking_id)
    values ('gone', 1, '[2090-01-01,2090-01-02)', 'booking', 'probe8')`,
  DEADLINE_OVERDUE: `update bookings set due_at = now() - interval '900 days'
    where document_id = 'probe1'`,
  DEADLINE_WAITS: `insert into rental.deadline_retry (booking_id, due_at, waits, attempts, next_at, reason)
    select document_id, now() - interval '900 days', true, 1, due_at, 'waits' from bookings
      where document_id = 'probe4'`,
  DATES_DIFFER: `insert into rental.booking_change (booking_id, number, kind, state, request_key,
      start_at, end_at, start_date, end_date, during, units, amount, added, quote, expires_at,
      created_at, closed_at)
    values ('probe5', 2, 'extension', 'APPLIED', 'x', '2090-01-01', '2090-01-02', '2090-01-01',
      '2090-01-02', '[2090-01-01,2090-01-02)', '{1}', 100, '{}', '{"total":1}', '2020-01-01',
      '2020-01-01', '2020-01-01')`,
  CHANGE_OVERDUE: `insert into rental.reservation (listing_id, unit, during, kind, booking_id)
    values ('gone', 2, '[2090-01-01,2090-01-02)', 'hold', 'probe6')`,
  REVIEW_HIDDEN: `insert into reviews (document_id, booking_id, booking_number, listing_id, author_id,
      written_by, rating, state, reveal_at)
    values ('hidden', 'probe12', 'RP-HIDDEN', 'x', 'x', 'renter', 5, 'HIDDEN', '2020-01-01')`,
  BOOKING_STUCK: `update bookings set due_at = null where document_id = 'probe2'`,
  WISH_UNANSWERED: `update bookings set pending_intent = 'cancel',
    updated_at = now() - interval '900 days' where document_id = 'probe3'`,
  HISTORY_DIFFERS: `update bookings set state = 'EXPIRED' where document_id = 'probe9'`,
  HISTORY_HOLE: `delete from rental.booking_history where event = 'submit'
    and booking_id = 'probe10'`,
  REFUND_UNEXPLAINED: `insert into rental.booking_refund (booking_id, number, refund, owner_part,
      platform_part, commission_returned, tax_returned, reason, at)
    values ('probe11', 90, 100, 100, 0, 0, 0, 'nobody said why', now())`,
  AGREEMENT_ALTERED: `update rental.booking_quote set agreement = '{"price":1}'
    where booking_id = 'probe8'`,
  LATE_FEE_DIFFERS: `insert into rental.late_return (booking_id, returned_at, minutes, units, amount,
      owner_part, platform_part, currency, state, reported_at)
    values ('probe12', now(), 90, 1, 5000, 4250, 750, 'USD', 'PAID', now())`,
  LATE_FEE_OVERDUE: `insert into rental.late_return (booking_id, returned_at, minutes, units, amount,
      owner_part, platform_part, currency, state, due_at, reported_at)
    values ('probe11', now(), 90, 1, 5000, 4250, 750, 'USD', 'ASKED', now() - interval '900 days',
      now())`,
  EVENT_DEAD: `insert into rental.outbox (consumer, topic, key, payload, occurred_at, next_at,
      attempts, dead_at) values ('nobody', 'x.happened', 'x', '{}', now(), now(), 9, now())`,
};

test('nothing is found before anything is broken', async () => {
  await unguarded(SOUND);
  expect(await found()).toEqual([]);
});

test('each broken promise is found', async () => {
  await platform.pg.query('alter table rental.reservation drop constraint reservation_no_overlap');
  await unguarded(Object.values(BREAKS).join(';\n'));
  const findings = await found();
  const codes = new Set(findings.map(({ code }) => code));
  expect(Object.keys(BREAKS).filter((code) => !codes.has(code))).toEqual([]);
  const about = findings.filter(({ code }) => code.startsWith('HISTORY'));
  for (const { booking } of about) expect(booking?.documentId).toEqual(expect.any(String));
});
