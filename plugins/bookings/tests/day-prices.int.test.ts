/** Prices of dates, seasons and weekdays through HTTP: one price in calendar, search, quote and charge. */
import { addDays, weekdayOf } from '@rental/shared/local-time';
import { api, listing, owner, platform, renter, show, startWorld, stopWorld } from './rental-world';

beforeAll(() => startWorld('day prices'));
afterAll(stopWorld);

const TERMS = `price_amount = 10000, currency = 'EUR', price_unit = 'DAY', price_tiers = '[]',
  quantity = 2, min_units = 1, max_units = 0, notice_hours = 0, window_days = 365,
  closed_weekdays = '[]', buffer_minutes = 0, time_zone = 'Europe/Berlin'`;

interface Line {
  code: string;
  amount: number;
  units?: number;
}

const rulesOf = (id: string) => `/api/listings/${id}/price-rules`;
const addRule = async (id: string, rule: object): Promise<number> => {
  const answer = await api.post(rulesOf(id), rule, owner);
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json.data.id;
};
const removeRule = (id: string, rule: number, token = owner) =>
  api.call('DELETE', `${rulesOf(id)}/${rule}`, { token });
const put = (id: string, body: object, token = owner) =>
  api.call('PUT', `/api/listings/${id}/calendar`, { token, body });

async function linesOf(body: object): Promise<Record<string, number>> {
  const { data } = (await api.post('/api/bookings/quote', body)).json;
  return Object.fromEntries(data.lines.map(({ code, amount }: Line) => [code, amount]));
}

/** Removes what earlier tests set: the demo owner's free listing may be the same one. */
async function freshListing(from: number, to: number, set = TERMS) {
  const found = await listing(from, to, set);
  for (const table of ['price_rule', 'price_override'])
    await platform.pg.query(`delete from rental.${table} where listing_id = $1`, [found.id]);
  return found;
}

test('the narrower price wins, says why, and the booking keeps it', async () => {
  const { id, startDate } = await freshListing(30, 34);
  const dates = Array.from({ length: 5 }, (_, n) => addDays(startDate, n));
  const [first = '', second = '', third = '', , last = ''] = dates;
  const everyDay = await addRule(id, { weekdays: [0, 1, 2, 3, 4, 5, 6], percent: 10 });
  await addRule(id, { weekdays: [weekdayOf(second)], percent: 20 });
  await addRule(id, { firstDate: third, lastDate: third, amount: 5000 });
  const prices = [{ startDate: last, endDate: last, amount: 1234 }];
  const { json } = await put(id, { from: first, to: last, prices });
  const shown = json.data.prices.days.map((day: { amount: number; reason: string }) => [
    day.amount,
    day.reason,
  ]);
  expect(shown).toEqual([
    [11_000, 'weekday'],
    [12_000, 'weekday'],
    [5000, 'season'],
    [11_000, 'weekday'],
    [1234, 'date'],
  ]);
  expect(json.data.blocks).toEqual([]);

  const days = (await api.get(`/api/listings/${id}/availability?from=${first}&to=${last}`)).json
    .data.days;
  expect(days.map(({ price }: { price: number }) => price)).toEqual(
    shown.map(([amount]: [number]) => amount),
  );

  const body = { listingId: id, startDate: first, endDate: last, quantity: 2 };
  const sold = {
    'rental:weekday': 44_000,
    'rental:weekday:2': 24_000,
    'rental:season': 10_000,
    'rental:date': 2468,
    service_fee: 8047,
  };
  expect(await linesOf(body)).toEqual(sold);
  const booked = await api.post('/api/bookings', body, renter);
  expect([booked.status, booked.text]).toEqual([201, expect.any(String)]);

  await removeRule(id, everyDay);
  await put(id, { from: first, to: last, prices: [] });
  expect(
    await linesOf({ ...body, startDate: addDays(last, 1), endDate: addDays(last, 1) }),
  ).toEqual(expect.not.objectContaining({ 'rental:date': expect.anything() }));
  const { quote } = await show(booked.json.bookingId);
  expect(Object.fromEntries(quote.lines.map((l: Line) => [l.code, l.amount]))).toEqual(sold);
  await api.post(`/api/bookings/${booked.json.bookingId}/cancel`, {}, renter);
});

test.each(['DAY', 'NIGHT'])('a search says what the quote says, by the %s', async (unit) => {
  const set = TERMS.replace(`'DAY'`, `'${unit}'`);
  const { id, startDate, endDate } = await freshListing(40, 43, set);
  // The index follows changes of owners and staff, not of a test.
  await platform.pg.query(
    `update rental.listing_search s set price_amount = l.price_amount, currency = l.currency,
        price_unit = l.price_unit, price_tiers = l.price_tiers, min_units = 1, max_units = null,
        notice_hours = 0, window_days = 365, closed_weekdays = '{}', title = l.title
      from listings l where l.document_id = s.listing_id and l.document_id = $1`,
    [id],
  );
  const { rows } = await platform.pg.query('select title from listings where document_id = $1', [
    id,
  ]);
  await addRule(id, { weekdays: [0, 5, 6], percent: 17 });
  await addRule(id, { firstDate: startDate, lastDate: addDays(startDate, 1), percent: -13 });
  const lastPrice = [{ startDate: endDate, endDate, amount: 4321 }];
  await put(id, { from: startDate, to: endDate, prices: lastPrice });
  const query = new URLSearchParams({ query: rows[0].title, startDate, endDate, limit: '100' });
  const { results } = (await api.get(`/api/listings/search?${query}`)).json;
  const card = results.find((one: { id: string }) => one.id === id);
  const quote = await api.post('/api/bookings/quote', { listingId: id, startDate, endDate });
  expect(card?.totalForDates).toBe(quote.json.data.total);
  const charged = quote.json.data.lines.some(({ code }: Line) => code === 'rental:date');
  expect(charged).toBe(unit === 'DAY');
});

test.each([
  ['Europe/Berlin', ['20:00', '23:30']],
  ['Pacific/Kiritimati', ['08:30', '11:30']],
  ['Etc/GMT+12', ['10:30', '13:30']],
])('by the hour in %s, each hour costs what its local date costs', async (zone, hours) => {
  const set = `${TERMS.replace(`'DAY'`, `'HOUR'`).replace('Europe/Berlin', zone)}`;
  const { id, startDate } = await freshListing(30, 31, set);
  const [from, until] = hours.map((time) => new Date(`${startDate}T${time}:00Z`));
  const localDate = (at: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
  const second = localDate(until!);
  await put(id, {
    from: second,
    to: second,
    prices: [{ startDate: second, endDate: second, amount: 700 }],
  });
  const begun = Math.ceil((until!.getTime() - from!.getTime()) / 3_600_000);
  const onSecond = Array.from({ length: begun }, (_, hour) =>
    localDate(new Date(from!.getTime() + hour * 3_600_000)),
  ).filter((date) => date === second).length;
  const lines = await linesOf({
    listingId: id,
    startAt: from!.toISOString(),
    endAt: until!.toISOString(),
  });
  expect(lines['rental:date']).toBe(onSecond * 700);
  expect(lines.rental ?? 0).toBe((begun - onSecond) * 10_000);
});

test('a price of another currency or unit does not count, and says so', async () => {
  const { id, startDate, endDate } = await freshListing(50, 51);
  await addRule(id, { weekdays: [0, 1, 2, 3, 4, 5, 6], amount: 1 });
  await put(id, { from: startDate, to: endDate, prices: [{ startDate, endDate, amount: 2 }] });
  await platform.pg.query(`update listings set currency = 'USD' where document_id = $1`, [id]);
  expect(await linesOf({ listingId: id, startDate, endDate })).toMatchObject({ rental: 20_000 });
  const query = `from=${startDate}&to=${endDate}`;
  const { prices } = (await api.get(`/api/listings/${id}/calendar?${query}`, owner)).json.data;
  expect(prices).toMatchObject({ currency: 'USD', base: 10_000, rules: [{ counts: false }] });
});

test("another's prices do not exist, and what makes no sense is refused by field", async () => {
  const { id, startDate, endDate } = await freshListing(60, 61);
  const prices = [{ startDate, endDate, amount: 1 }];
  const body = { from: startDate, to: endDate, prices };
  expect((await put(id, body, renter)).status).toBe(404);
  expect((await api.post(rulesOf(id), { weekdays: [1], percent: 5 }, renter)).status).toBe(404);
  const rule = await addRule(id, { weekdays: [1], percent: 5 });
  expect((await removeRule(id, rule, renter)).status).toBe(404);
  const refused: [object, string][] = [
    [{ percent: 10 }, 'weekdays'],
    [{ weekdays: [1] }, 'amount'],
    [{ weekdays: [1], percent: 10, amount: 5 }, 'amount'],
    [{ weekdays: [1], percent: -91 }, 'percent'],
    [{ firstDate: endDate, lastDate: startDate, percent: 10 }, 'lastDate'],
    [{ firstDate: startDate, percent: 10 }, 'lastDate'],
  ];
  for (const [wrong, field] of refused) {
    const { status, json } = await api.post(rulesOf(id), wrong, owner);
    expect([status, Object.keys(json.error.details.fields ?? {})]).toEqual([400, [field]]);
  }
  const outside = [{ startDate: '2020-01-01', endDate, amount: 1 }];
  expect((await put(id, { ...body, prices: outside })).status).toBe(400);
  expect((await put(id, { from: startDate, to: endDate })).status).toBe(400);
});
