/** The home page's figures over HTTP, held against the rows that they are about. */
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { demoStaff, type StaffRole } from '@rental/config/testing/staff';
import { addBooking, type KnownBooking } from './known-bookings';

let platform: Platform;
let api: Api;
let staff: Record<StaffRole, string>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const UNSOLD = "('DRAFT','PENDING_PAYMENT','UNDER_REVIEW','PENDING_OWNER_APPROVAL','EXPIRED')";

const rows = async (sql: string, bindings: unknown[] = []) =>
  (await platform.pg.query(sql, bindings)).rows;
const read = async (path: string) => {
  const { status, json } = await api.get(path, staff.Auditor);
  expect(status).toBe(200);
  return json;
};
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
const now = async (): Promise<number> =>
  Date.parse((await read('/bookings/handovers')).data.meta.now);

/** Ten days of two listings, a refunded booking, one in another currency, one that nobody paid. */
function knownBookings(at: number): KnownBooking[] {
  const day = (days: number): Date => new Date(at + days * DAY_MS);
  const known = (id: string, more: Partial<KnownBooking>): KnownBooking => ({
    id,
    state: 'SETTLED',
    listing: 0,
    start: day(-6),
    end: day(-4),
    booked: day(-6),
    total: 10_000,
    fee: 1700,
    tax: 200,
    currency: 'EUR',
    ...more,
  });
  return [
    known('known1', {}),
    known('known2', { state: 'IN_PROGRESS', start: day(-2), end: new Date(at), booked: day(-3) }),
    known('known3', {
      state: 'CANCELLED_BY_RENTER',
      booked: day(-2),
      refund: { amount: 4000, fee: 700, tax: 100 },
    }),
    known('known4', { listing: 1, currency: 'JPY', total: 900, fee: 90, tax: 0, booked: day(-20) }),
    known('known5', { state: 'EXPIRED', booked: day(-1) }),
    known('known6', { state: 'UPCOMING', listing: 2, start: new Date(at), end: day(2) }),
  ];
}

beforeAll(async () => {
  platform = await startPlatform({ name: 'home' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  staff = await demoStaff(api);
  const at = Date.parse((await api.get('/bookings/handovers', staff.Auditor)).json.data.meta.now);
  for (const booking of knownBookings(at)) await addBooking(platform, booking);
});
afterAll(() => platform?.stop());

test('moderation: how many wait, how many are late, since when', async () => {
  const at = await now();
  const ages = [25, 22, 1];
  for (const [index, hours] of ages.entries())
    await rows(
      `insert into rental.listing_review (listing_id, number, author_id, snapshot, state, submitted_at)
        select document_id, 90, owner_id, '{}', 'pending', $1 from listings
          where state = 'ACTIVE' order by id limit 1 offset $2`,
      [new Date(at - hours * HOUR_MS), index],
    );
  const { data } = await read('/listings/reviews/summary');
  expect(data).toMatchObject({ waiting: 3, overdue: 1, dueSoon: 1, claimed: 0 });
  expect(data.oldestSubmittedAt).toBe(new Date(at - 25 * HOUR_MS).toISOString());
  expect(data.oldestDueAt).toBe(new Date(at - HOUR_MS).toISOString());
  const list = await read('/listings/reviews?age=overdue&limit=100');
  expect(list.data).toHaveLength(1);
});

test('disputes: who waits longest comes first, then decided ones by their deadline', async () => {
  expect((await read('/bookings/disputes/summary')).data).toMatchObject({ open: 0, next: [] });
  const at = await now();
  const disputes = [
    { id: 'decidedlate', state: 'RESOLVED', opened: 9, deadline: 3 },
    { id: 'decidedsoon', state: 'RESOLVED', opened: 8, deadline: 1 },
    { id: 'openedlate', state: 'OPEN', opened: 1, deadline: null },
    { id: 'openedsoon', state: 'OPEN', opened: 5, deadline: null },
    { id: 'closed', state: 'CLOSED', opened: 20, deadline: null },
  ];
  for (const [index, { id, state, opened, deadline }] of disputes.entries())
    await rows(
      `insert into disputes (document_id, booking_id, state, claimed_amount, currency, opened_at, deadline)
        select $1, document_id, $2, 500, currency, $3, $4 from bookings order by id limit 1 offset $5`,
      [
        id,
        state,
        new Date(at - opened * DAY_MS),
        deadline && new Date(at + deadline * DAY_MS),
        index,
      ],
    );
  const { data } = await read('/bookings/disputes/summary');
  expect(data).toMatchObject({ open: 2, appealed: 0, decided: 2 });
  expect(data.next.map(({ id }: { id: string }) => id)).toEqual([
    'openedsoon',
    'openedlate',
    'decidedsoon',
    'decidedlate',
  ]);
});

test('sales: what was refunded is no sale, tax is no fee, currencies stay apart', async () => {
  const { currencies } = (await read('/bookings/figures/sales?days=30')).data;
  const of = (code: string) =>
    currencies.find(({ currency }: { currency: string }) => currency === code);
  expect(of('EUR')).toMatchObject({ bookings: 4, gmv: 36_000, fees: 4 * 1500 - 600 });
  expect(of('JPY')).toMatchObject({ bookings: 1, gmv: 900, fees: 90 });
  const { data: week } = await read('/bookings/figures/sales?days=7');
  expect(week.currencies.map(({ currency }: { currency: string }) => currency)).toEqual(['EUR']);
});

test('handovers: of the day that it is there, and a filter narrows them', async () => {
  const { data: all } = await read('/bookings/handovers?pageSize=100');
  const at = new Date(all.meta.now);
  for (const kind of ['pickup', 'return'] as const) {
    const column = kind === 'pickup' ? 'start_at' : 'end_at';
    const before = "'CONFIRMED','UPCOMING','INSPECTION_PENDING','INSPECTION_INCOMPLETE'";
    const after =
      "'IN_PROGRESS','RETURN_INSPECTION_PENDING','COMPLETED','DISPUTED','RESOLVED','SETTLED'";
    const states = kind === 'pickup' ? `${before},${after}` : after;
    const expected = await rows(
      `select document_id as id from bookings where state in (${states})
        and (${column} at time zone time_zone)::date = ($1::timestamptz at time zone time_zone)::date`,
      [at],
    );
    const { data: page } = await read(`/bookings/handovers?kind=${kind}&pageSize=100`);
    const found = page.data.map(({ bookingId }: { bookingId: string }) => bookingId).sort();
    expect(found).toEqual(expected.map(({ id }) => id).sort());
    expect(all.meta.counts[kind].total).toBe(expected.length);
  }
  expect(all.meta.pagination.total).toBe(all.data.length);
  expect(all.data.map(({ bookingId }: { bookingId: string }) => bookingId).sort()).toEqual([
    'known2',
    'known6',
  ]);
});

const byCurrency = <T extends { currency: string }>(sums: readonly T[]): T[] =>
  [...sums].sort((a, b) => a.currency.localeCompare(b.currency));

test('operations, deposits and payouts: the same as their lists', async () => {
  const { data: operations } = await read('/payments/operations/summary');
  const { meta } = await read('/payments/operations');
  const { failed, stuck, waiting } = meta.counts;
  expect([operations.failed, operations.stuck, operations.waiting]).toEqual([
    failed,
    stuck,
    waiting,
  ]);

  const holds = await read('/payments/holds?within=744&pageSize=100');
  const [held] = await rows(
    `select count(*)::int as n, coalesce(sum(i.amount), 0)::int as amount
      from ledger.hold h join ledger.intent i on i.id = h.intent_id
      where h.ended_at is null and i.status = 'requires_capture' and h.capture_before <= $1`,
    [new Date(Date.parse(holds.meta.now) + 31 * DAY_MS)],
  );
  expect(holds.meta.pagination.total).toBe(held.n);
  expect(sum(holds.meta.sums.map(({ amount }: { amount: number }) => amount))).toBe(held.amount);

  const { data: payouts } = await read('/payments/payouts/summary');
  for (const stage of ['due', 'later', 'failed', 'underWay'] as const) {
    const { meta: board } = await read(`/payments/payouts?stage=${stage}`);
    type Line = { currency: string } & Record<typeof stage, { count: number; amount: number }>;
    const shown = payouts.currencies
      .map((line: Line) => ({ currency: line.currency, ...line[stage] }))
      .filter(({ count }: { count: number }) => count > 0);
    expect([stage, byCurrency(shown)]).toEqual([stage, byCurrency(board.sums)]);
  }
});

test.each([7, 30, 90])(
  'sales of %i days: each currency by itself, every split sums up',
  async (days) => {
    const { data } = await read(`/bookings/figures/sales?days=${days}`);
    const today = new Date(await now());
    const from = new Date(`${data.from}T00:00:00Z`);
    expect(Math.round((Date.parse(data.to) - from.getTime()) / DAY_MS)).toBe(days - 1);
    const expected = await rows(
      `select b.currency, count(*)::int as bookings,
        sum(q.total - coalesce(r.refund, 0))::int as gmv,
        sum(q.application_fee - (q.quote ->> 'tax')::int - coalesce(r.fees, 0))::int as fees
      from bookings b join rental.booking_quote q on q.booking_id = b.document_id
      left join (select booking_id, sum(refund) as refund, sum(platform_part - tax_returned) as fees
        from rental.booking_refund group by 1) r on r.booking_id = b.document_id
      where b.booked_at >= $1 and b.booked_at < $2 and b.state not in ${UNSOLD}
      group by b.currency order by 2 desc, 1`,
      [from, today],
    );
    const { currencies } = data;
    expect(
      currencies.map(({ currency, bookings, gmv, fees }: Record<string, unknown>) => ({
        currency,
        bookings,
        gmv,
        fees,
      })),
    ).toEqual(expected);
    for (const { days: byDay, gmv, categories, cities } of currencies) {
      expect(byDay).toHaveLength(days);
      expect(sum(byDay.map((day: { gmv: number }) => day.gmv))).toBe(gmv);
      if (categories.length < 10)
        expect(sum(categories.map((line: { gmv: number }) => line.gmv))).toBe(gmv);
      expect(cities.length).toBeLessThanOrEqual(10);
    }
  },
);

test('utilisation: a day that a booking takes counts once, and never more than there is', async () => {
  const { data } = await read('/bookings/figures/utilisation?days=30');
  type Line = { rented: number; offered: number };
  const { days } = data as { days: Line[] };
  expect(days).toHaveLength(30);
  expect(sum(days.map(({ rented }) => rented))).toBe(data.rented);
  expect(sum(days.map(({ offered }) => offered))).toBe(data.offered);
  for (const line of [...days, ...data.categories, ...data.cities])
    expect(line.rented).toBeLessThanOrEqual(line.offered);
  const [expected] = await rows(
    `select coalesce(sum(rented), 0)::int as rented from (
      select least(sum(b.quantity), max(l.quantity)) as rented
        from generate_series($1::date, $2::date, interval '1 day') d(day)
        join bookings b on d.day >= b.start_date
          and d.day <= b.end_date and b.state not like 'CANCELLED%' and b.state not in ${UNSOLD}
        join listings l on l.document_id = b.listing_id and l.state = 'ACTIVE'
          and (l.price_unit <> 'NIGHT' or d.day < b.end_date)
          and d.day >= coalesce((l.published_on at time zone 'UTC')::date, d.day)
        group by l.document_id, d.day) used`,
    [data.from, data.to],
  );
  expect(data.rented).toBe(expected.rented);
  expect(data.rented).toBeGreaterThan(5);
});

test('a booking made and paid now stands in the figures of today', async () => {
  const before = (await read('/bookings/figures/sales?days=7')).data;
  const renter = await api.signIn('renter@demo.test');
  const [startDate, endDate] = [await api.day(4), await api.day(5)];
  const [listing] = await api.freeListings(startDate, endDate);
  const body = { listingId: listing?.id, startDate, endDate };
  const booked = (await api.post('/api/bookings', body, renter)).json;
  await api.pay(booked.paymentClientSecret);
  await api.reach(booked.bookingId, renter, 'CONFIRMED');
  const [made] = await rows('select currency, total::int from bookings where document_id = $1', [
    booked.bookingId,
  ]);
  const after = (await read('/bookings/figures/sales?days=7')).data;
  const gmvOf = (figures: typeof after): number =>
    figures.currencies
      .find((each: { currency: string }) => each.currency === made.currency)
      ?.days.at(-1).gmv ?? 0;
  expect(gmvOf(after) - gmvOf(before)).toBe(made.total);
});

test('what is asked wrongly is refused', async () => {
  for (const path of [
    '/bookings/figures/sales?days=8',
    '/bookings/handovers?kind=gift',
    '/payments/holds?within=0',
  ])
    expect([path, (await api.get(path, staff.Auditor)).status]).toEqual([path, 400]);
});
