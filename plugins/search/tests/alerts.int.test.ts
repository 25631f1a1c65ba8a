/** Searches that people keep and dates that they wait for: each is told once, to whom it belongs. */
import { randomUUID } from 'node:crypto';
import { until } from '@rental/config/testing/api';
import {
  api,
  bookAndPay,
  platform,
  renter,
  startWorld,
  stopWorld,
} from '../../bookings/tests/rental-world';
import { announce } from './announce';

beforeAll(() => startWorld('search-alerts'));
afterAll(stopWorld);

interface Told {
  kind: string;
  title: string;
  link: string;
}

const told = async (token: string, kind: string): Promise<Told[]> =>
  (await api.get('/api/notifications', token)).json.data.filter((one: Told) => one.kind === kind);

const save = (token: string, body: object) => api.post('/api/me/saved-searches', body, token);
const rename = (token: string, id: string, name: string) =>
  api.call('PUT', `/api/me/saved-searches/${id}`, { token, body: { name } });
const codeOf = ({ status, json }: Awaited<ReturnType<typeof save>>) => [
  status,
  json.error?.details?.code,
];

/** A listing of the demo goes live anew, with words of its own. */
async function goesLive(title: string, number: number): Promise<string> {
  const { rows } = await platform.pg.query(
    `update listings set title = $1, published_on = $2 where document_id =
      (select document_id from listings where state = 'ACTIVE' order by document_id offset $3 limit 1)
      returning document_id as id`,
    [title, await api.now(), number],
  );
  await announce(platform.pg, [{ topic: 'listing.changed', key: rows[0].id }]);
  return rows[0].id;
}

describe('a kept search', () => {
  it('tells of each new listing once, as often as its owner wants', async () => {
    const keeper = await api.register('keeper');
    const query = { query: 'quagga', instantBook: 'true', sort: 'price', page: 2 };
    await goesLive('Quagga before', 0);
    const kept = await save(keeper.jwt, {
      name: 'Quaggas',
      query: { query: 'quagga' },
      alerts: 'at_once',
    });
    expect([kept.status, kept.json.data]).toEqual([
      201,
      expect.objectContaining({ name: 'Quaggas', query: { query: 'quagga' }, alerts: 'at_once' }),
    ]);
    const daily = await save(keeper.jwt, { name: 'Daily', query });
    expect(daily.json.data).toMatchObject({
      query: { query: 'quagga', instantBook: 'true' },
      alerts: 'daily',
    });

    await api.advance('PT1M');
    await goesLive('Quagga one', 1);
    await goesLive('Quagga two', 2);
    await api.advance('PT6M');
    const found = await until(
      'news',
      () => told(keeper.jwt, 'search_found'),
      (all) => all.length > 0,
    );
    expect(found).toEqual([
      expect.objectContaining({
        title: 'New for your search “Quaggas”',
        link: `/account/searches/${kept.json.data.id}`,
      }),
    ]);
    expect(await listingsTold(kept.json.data.id)).toBe(2);

    await rename(keeper.jwt, kept.json.data.id, 'Zebras');
    await goesLive('Quagga three', 3);
    await api.advance('PT6M');
    const again = await until(
      'more',
      () => told(keeper.jwt, 'search_found'),
      (all) => all.length > 1,
    );
    expect(again.map(({ title }) => title)).toEqual([
      'New for your search “Zebras”',
      'New for your search “Quaggas”',
    ]);
    expect(await listingsTold(kept.json.data.id)).toBe(3);
  });

  it('is kept once, changed and deleted by its owner alone', async () => {
    const [keeper, other] = [await api.register('keeper'), await api.register('other')];
    const search = { name: 'Drills', query: { query: 'Drill', attributes: {} } };
    const { id } = (await save(keeper.jwt, search)).json.data;
    const same = {
      name: 'The same',
      query: { query: ' drill ', currency: 'USD' },
      alerts: 'never',
    };
    expect((await save(keeper.jwt, same)).json.data).toMatchObject({ id, name: 'The same' });
    const own = async (token: string) => (await api.get('/api/me/saved-searches', token)).json.data;
    expect([await own(keeper.jwt), await own(other.jwt)]).toEqual([
      [expect.objectContaining({ id, alerts: 'never' })],
      [],
    ]);
    const path = `/api/me/saved-searches/${id}`;
    expect((await rename(other.jwt, id, 'Mine')).status).toBe(404);
    expect((await api.call('DELETE', path, { token: other.jwt })).status).toBe(404);
    expect((await api.call('DELETE', path, { token: keeper.jwt })).status).toBe(200);
    expect(await own(keeper.jwt)).toEqual([]);
  });

  it.each([
    ['dates that end before they start', { startDate: '2030-05-04', endDate: '2030-05-03' }],
    ['a parameter that there is not', { colour: 'red' }],
    ['an attribute that nobody knows', { attributes: { nothing: 'x' } }],
    ['more than a search is', { query: 'x'.repeat(5_000) }],
  ])('refuses %s', async (_, query) => {
    expect(codeOf(await save(renter, { name: 'No', query }))).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('of dates that are over is silent from then on', async () => {
    const keeper = await api.register('keeper');
    const [startDate, endDate] = [await api.day(1), await api.day(2)];
    const query = { query: 'drill', startDate, endDate };
    const { id } = (await save(keeper.jwt, { name: 'Soon', query, alerts: 'at_once' })).json.data;
    await api.advance('P3D');
    const alerts = async () =>
      (await platform.pg.query('select alerts from rental.saved_search where id = $1', [id]))
        .rows[0].alerts;
    await until('silence', alerts, (value) => value === 'never');
  });
});

async function listingsTold(searchId: string): Promise<number> {
  const { rows } = await platform.pg.query(
    'select count(*)::int as n from rental.saved_search_listing where search_id = $1',
    [searchId],
  );
  return rows[0].n;
}

describe('dates that somebody waits for', () => {
  const wait = (token: string, dates: object) => api.post('/api/me/waitlist', dates, token);

  it('are told once when they come free', async () => {
    const waiting = await api.register('waiting');
    const { bookingId, body } = await bookAndPay(30, 32);
    const joined = await wait(waiting.jwt, body);
    expect([joined.status, joined.json.data]).toEqual([
      201,
      expect.objectContaining({ startDate: body.startDate, toldAt: null }),
    ]);
    expect((await wait(waiting.jwt, body)).json.data.id).toBe(joined.json.data.id);
    await api.advance('PT20M');
    expect(await told(waiting.jwt, 'dates_free')).toEqual([]);

    await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter);
    const [news, ...more] = await until(
      'news',
      () => told(waiting.jwt, 'dates_free'),
      (all) => all.length > 0,
    );
    expect(more).toEqual([]);
    const days = `startDate=${body.startDate}&endDate=${body.endDate}`;
    expect(news?.link).toBe(`/listings/${joined.json.data.listing.slug}?${days}`);
    const list = async () => (await api.get('/api/me/waitlist', waiting.jwt)).json.data;
    expect((await list())[0].toldAt).toEqual(expect.any(String));
    await api.advance('PT20M');
    expect(await told(waiting.jwt, 'dates_free')).toHaveLength(1);
    expect(codeOf(await wait(waiting.jwt, body))).toEqual([409, 'DATES_FREE']);

    const path = `/api/me/waitlist/${joined.json.data.id}`;
    expect((await api.call('DELETE', path, { token: renter })).status).toBe(404);
    expect((await api.call('DELETE', path, { token: waiting.jwt })).status).toBe(200);
    expect(await list()).toEqual([]);
  });

  it('are dates to come, of a listing that there is', async () => {
    const [{ rows }, past] = [
      await platform.pg.query(
        `select document_id as id from listings where state = 'ACTIVE' limit 1`,
      ),
      await api.day(-5),
    ];
    const dates = { startDate: past, endDate: past };
    expect((await wait(renter, { listingId: rows[0].id, ...dates })).status).toBe(400);
    const later = await api.day(40);
    const nowhere = randomUUID().replaceAll('-', '');
    const body = { listingId: nowhere, startDate: later, endDate: later };
    expect((await wait(renter, body)).status).toBe(404);
  });
});
