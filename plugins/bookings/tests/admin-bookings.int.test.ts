/** The list of bookings that staff search: every filter against the rows that are there. */
import { demoStaff, type StaffRole } from '@rental/config/testing/staff';
import { BOOKING_PRESETS, type BookingEntry, type BookingsPage } from '../contracts/admin-bookings';
import { UNSOLD_STATES } from '../contracts/states';
import { insertListedBookings, type Known } from './listed-bookings';
import { api, platform, startWorld, stopWorld } from './rental-world';

let staff: Record<StaffRole, string>;
let known: Known[];

beforeAll(async () => {
  await startWorld('admin-bookings');
  staff = await demoStaff(api);
  known = await insertListedBookings();
});
afterAll(stopWorld);

const ask = (query: string, token = staff.Support) => api.get(`/bookings/list?${query}`, token);

async function listed(query: string): Promise<BookingEntry[]> {
  const answer = await ask(`pageSize=100&${query}`);
  expect([query, answer.status]).toEqual([query, 200]);
  const { entries, pagination } = answer.json.data as BookingsPage;
  expect([query, pagination.total]).toEqual([query, entries.length]);
  return entries;
}

/** That the filter lets through exactly these, and neither none nor all of them. */
async function expectFiltered(query: string, matches: (row: Known) => boolean): Promise<void> {
  const expected = known.filter(matches).map(({ number }) => number);
  const found = (await listed(query)).map(({ number }) => number);
  expect([query, found.sort()]).toEqual([query, expected.sort()]);
  expect([query, expected.length > 0, expected.length < known.length]).toEqual([query, true, true]);
}

const some = (): Known => {
  const first = known[Math.floor(known.length / 3)];
  if (!first) throw new Error('no bookings to look for');
  return first;
};

test('without filters it lists all, the newest first', async () => {
  const entries = await listed('');
  expect(entries).toHaveLength(known.length);
  const booked = entries.map(({ bookedAt }) => bookedAt);
  expect(booked).toEqual([...booked].sort().reverse());
  const row = some();
  expect(entries.find(({ number }) => number === row.number)).toMatchObject({
    documentId: row.document_id,
    state: row.state,
    startDate: row.start,
    endDate: row.end,
    total: Number(row.total),
    currency: row.currency,
    listing: { documentId: row.listing_id, title: row.listing_title, city: row.city },
    renter: { documentId: row.renter_id, name: row.renter },
    owner: { documentId: row.owner_id, name: row.owner },
  });
});

test('it finds by number, listing, party and whole mail address', async () => {
  const { number, listing_title: title, renter } = some();
  await expectFiltered(`search=${number.slice(3)}`, (row) => row.number === number);
  const words = (row: Known) => [row.listing_title, row.renter, row.owner].join('\n').toLowerCase();
  const part = title.slice(0, 8);
  await expectFiltered(`search=${encodeURIComponent(part)}`, (row) =>
    words(row).includes(part.toLowerCase()),
  );
  await expectFiltered(`search=${encodeURIComponent(renter)}`, (row) =>
    [row.renter, row.owner].some((name) => name.includes(renter)),
  );
  const { rows } = await platform.pg.query(
    "select document_id as id from up_users where email = 'renter@demo.test'",
  );
  await expectFiltered(
    'search=Renter@demo.test',
    (row) => row.renter_id === rows[0].id || row.owner_id === rows[0].id,
  );
  expect(await listed('search=enter@demo.tes')).toEqual([]);
  expect(await listed('search=%25%25')).toEqual([]);
});

test('it filters by what bookings are', async () => {
  const { city, category_id: category, currency, listing_id: listing, owner_id: owner } = some();
  await expectFiltered('state=SETTLED,EXPIRED', ({ state }) =>
    ['SETTLED', 'EXPIRED'].includes(state),
  );
  await expectFiltered(`city=${encodeURIComponent(city)}`, (row) => row.city === city);
  await expectFiltered(`category=${category}`, (row) => row.category_id === category);
  await expectFiltered(`listing=${listing}`, (row) => row.listing_id === listing);
  await expectFiltered(`owner=${owner}`, (row) => row.owner_id === owner);
  const totals = known.filter((row) => row.currency === currency).map(({ total }) => Number(total));
  const middle = totals.sort((a, b) => a - b)[Math.floor(totals.length / 2)] ?? 0;
  await expectFiltered(
    `currency=${currency}&minTotal=${middle}`,
    (row) => row.currency === currency && Number(row.total) >= middle,
  );
  await expectFiltered(
    `currency=${currency}&maxTotal=${middle}`,
    (row) => row.currency === currency && Number(row.total) <= middle,
  );
  await expectFiltered('deposit=released', (row) => row.deposit_state === 'released');
});

test('a category counts what is below it', async () => {
  const { rows } = await platform.pg.query(
    `select above.document_id as above, array_agg(below.document_id) as below
      from categories_parent_lnk l join categories above on above.id = l.inv_category_id
      join categories below on below.id = l.category_id
      where below.document_id = $1 or above.id in
        (select inv_category_id from categories_parent_lnk k join categories c on c.id = k.category_id
          where c.document_id = $1)
      group by 1`,
    [some().category_id],
  );
  await expectFiltered(`category=${rows[0].above}`, (row) =>
    rows[0].below.includes(row.category_id),
  );
});

test('it filters by days, relative ones on the listing’s own calendar', async () => {
  const { start } = some();
  await expectFiltered(`startFrom=${start}`, (row) => row.start >= start);
  await expectFiltered(`endTo=${start}`, (row) => row.end <= start);
  await expectFiltered('startFrom=today&startTo=today', (row) => row.start === row.today);
  await expectFiltered('startFrom=today%2B1', (row) => row.start > row.today);
  await expectFiltered('endTo=today-1', (row) => row.end < row.today);
});

test('it filters by when they were made, by the days of UTC, and by whether they were paid', async () => {
  const dayOf = ({ booked_at: at }: Known): string => at.toISOString().slice(0, 10);
  const days = known.map(dayOf).sort();
  const middle = days[Math.floor(days.length / 2)] ?? '';
  await expectFiltered(`bookedFrom=${middle}`, (row) => dayOf(row) >= middle);
  await expectFiltered(`bookedTo=${middle}`, (row) => dayOf(row) <= middle);
  await expectFiltered('sold=1', ({ state }) => !UNSOLD_STATES.some((unsold) => unsold === state));
});

test('it filters by what stands in the way', async () => {
  const now = Number(await api.now());
  const isUndecided = ({ dispute }: Known) => dispute === 'OPEN' || dispute === 'APPEALED';
  await expectFiltered('disputed=any', ({ dispute }) => dispute !== null);
  await expectFiltered('disputed=waiting', isUndecided);
  await expectFiltered('overdue=1', ({ due_at: due }) => due !== null && Number(due) < now);
  await expectFiltered('pending=1', ({ pending_intent: wish }) => wish !== null);
  await expectFiltered(
    'deposit=missing',
    ({ state, deposit_state: deposit }) =>
      deposit === 'failed' ||
      deposit === 'expiring' ||
      (deposit === 'planned' && state === 'INSPECTION_PENDING'),
  );
  await expectFiltered('olderThan=12', (row) => row.is_old);
  await expectFiltered(
    'disputed=any&overdue=1',
    (row) => row.dispute !== null && Number(row.due_at) > 0 && Number(row.due_at) < now,
  );
});

test.each(Object.entries(BOOKING_PRESETS))('%s is a filter that answers', async (_, query) => {
  const { status, json } = await ask(query);
  expect([status, json.data.pagination.total <= known.length]).toEqual([200, true]);
});

test('it is sorted, and turned page by page without a gap', async () => {
  const starts = (await listed('sort=start:asc')).map(({ startDate }) => startDate);
  expect(starts).toEqual([...starts].sort());
  const due = (await listed('sort=due:desc')).map(({ dueAt }) => dueAt ?? '');
  expect(due).toEqual([...due].sort().reverse());
  const numbers: string[] = [];
  for (let page = 1; page <= Math.ceil(known.length / 7); page++) {
    const { entries } = (await ask(`page=${page}&pageSize=7`)).json.data as BookingsPage;
    numbers.push(...entries.map(({ number }) => number));
  }
  expect(numbers.sort()).toEqual(known.map(({ number }) => number).sort());
});

test.each([
  'state=LOST',
  'minTotal=100',
  'startFrom=2026-02-30',
  'startFrom=tomorrow',
  'search=x',
  'page=501&pageSize=20',
  'unknown=1',
])('%s is refused', async (query) => {
  expect((await ask(query)).status).toBe(400);
});

test('what can be chosen is what there is', async () => {
  const { cities, currencies, categories } = (
    await api.get('/bookings/list/choices', staff.Auditor)
  ).json.data;
  const { rows } = await platform.pg.query('select distinct city from listings');
  expect(cities).toEqual(rows.map(({ city }) => city).sort());
  expect(currencies).toEqual([...new Set(known.map(({ currency }) => currency))].sort());
  expect(categories).toContainEqual(
    expect.objectContaining({ documentId: some().category_id, depth: 1 }),
  );
});

describe('saved filters', () => {
  const save = (body: unknown, token = staff.Support) => api.post('/bookings/filters', body, token);
  const own = async (token: string) => (await api.get('/bookings/filters', token)).json.data;

  test('are kept, renamed, replaced and deleted, each member of staff their own', async () => {
    const saved = await save({ name: ' Berlin ', query: 'page=3&city=Berlin&sort=start:asc' });
    expect([saved.status, saved.json.data]).toEqual([
      200,
      { id: expect.any(String), name: 'Berlin', query: 'city=Berlin&sort=start:asc' },
    ]);
    const path = `/bookings/filters/${saved.json.data.id}`;
    expect(await own(staff.Support)).toEqual([saved.json.data]);
    expect(await own(staff.Finance)).toEqual([]);
    expect((await save({ name: 'BERLIN', query: 'city=Bonn' })).status).toBe(409);
    expect((await save({ name: 'Berlin', query: 'overdue=1' }, staff.Finance)).status).toBe(200);

    const change = (body: unknown, token: string) => api.call('PUT', path, { body, token });
    expect((await change({ name: 'Stolen' }, staff.Finance)).status).toBe(404);
    expect((await api.call('DELETE', path, { token: staff.Finance })).status).toBe(404);
    expect((await change({ name: 'Capital' }, staff.Support)).json.data).toEqual({
      ...saved.json.data,
      name: 'Capital',
    });
    expect((await change({ query: 'pending=1' }, staff.Support)).json.data).toEqual({
      ...saved.json.data,
      name: 'Capital',
      query: 'pending=1',
    });
    expect((await api.call('DELETE', path, { token: staff.Support })).status).toBe(200);
    expect(await own(staff.Support)).toEqual([]);
    expect(await own(staff.Finance)).toHaveLength(1);
  });

  test.each([
    { name: '', query: 'overdue=1' },
    { name: 'No such filter', query: 'drop=table' },
    { name: 'Half an amount', query: 'minTotal=5' },
    { name: 'x'.repeat(61), query: '' },
  ])('$name is refused', async (body) => {
    expect((await save(body)).status).toBe(400);
  });
});

describe('the calendar', () => {
  const calendar = (query: string, token = staff.Support) =>
    api.get(`/bookings/calendar?${query}`, token);
  const row = () => some();

  beforeAll(async () => {
    const { listing_id: listing, document_id: booking } = row();
    await platform.pg.query(
      `insert into rental.reservation (listing_id, unit, during, kind, booking_id, expires_at)
        select b.listing_id, 1, tstzrange(b.start_at, b.end_at + interval '3 hours'), 'booking',
            b.document_id, null::timestamptz from bookings b where b.document_id = $2
        union all select $1, 1, tstzrange('2031-01-10Z', '2031-01-12Z'), 'owner_block', null, null
        union all select $1, 1, tstzrange('2031-01-20Z', '2031-01-22Z'), 'hold', $2, '2020-01-01Z'`,
      [listing, booking],
    );
  });

  test('of a listing: what is booked by its own times, the end of the day before midnight', async () => {
    const { listing_id: listing, document_id: id, number, state, start, end } = row();
    const { data } = (await calendar(`listing=${listing}&from=${start}&days=7`)).json;
    expect(data.subject).toEqual({ kind: 'listing', id: listing, name: row().listing_title });
    expect(data.listings).toHaveLength(1);
    expect(data.listings[0].units[0]).toEqual({
      unit: 1,
      taken: [{ kind: 'booking', firstDay: start, lastDay: end, booking: { id, number, state } }],
    });
  });

  test('of an owner: each of their listings; a hold that lapsed takes nothing', async () => {
    const { listing_id: listing, owner_id: owner } = row();
    const { data } = (await calendar(`owner=${owner}&from=2031-01-05&days=28`)).json;
    expect(data).toMatchObject({ from: '2031-01-05', to: '2031-02-01', subject: { id: owner } });
    const { rows } = await platform.pg.query(
      'select document_id as id from listings where owner_id = $1',
      [owner],
    );
    const shown = data.listings as { id: string; units: { taken: { kind: string }[] }[] }[];
    expect(shown.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    const kinds = shown.find(({ id }) => id === listing)?.units[0]?.taken.map(({ kind }) => kind);
    expect(kinds).toEqual(['owner_block']);
  });

  test.each([
    ['nothing named', '', 400],
    ['both named', 'listing=a&owner=b', 400],
    ['too many days', 'listing=a&days=63', 400],
    ['no such listing', 'listing=none', 404],
    ['no such owner', 'owner=none', 404],
  ])('%s is refused', async (_, query, status) => {
    expect((await calendar(query)).status).toBe(status);
  });
});
