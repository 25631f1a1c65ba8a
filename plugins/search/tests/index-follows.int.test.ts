/** The index keeps up with what changes, by the outbox and by a whole rebuild. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Api, until } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { staffWith, superAdmin } from '@rental/config/testing/staff';
import { RATES_ACTIONS } from '../contracts/rates';
import { announce, announceAll } from './announce';
import { insertCatalogue } from './catalogue-fixture';
import { ids } from './known-listings';

let platform: Platform;
let api: Api;

beforeAll(async () => {
  platform = await startPlatform({ name: 'index-follows' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  await insertCatalogue(platform.pg);
  await announceAll(platform.pg);
});
afterAll(() => platform?.stop());

const json = async (path: string, token?: string) => (await api.get(path, token)).json;

describe('the index follows', () => {
  const find = async (query: string): Promise<string[]> =>
    (await json(`/api/listings/search?query=${query}`)).results.map(({ id }: { id: string }) => id);

  it('a listing that changes, stops or goes', async () => {
    const change = { topic: 'listing.changed', key: ids.far };
    await platform.pg.query(
      `update listings set title = 'Quondam Banjolele' where document_id = $1`,
      [ids.far],
    );
    await announce(platform.pg, [change]);
    expect(await find('banjolele')).toEqual([ids.far]);
    await platform.pg.query(`update listings set state = 'PAUSED' where document_id = $1`, [
      ids.far,
    ]);
    await announce(platform.pg, [{ topic: 'listing.paused', key: ids.far }]);
    expect(await find('banjolele')).toEqual([]);
    expect((await json('/api/listings/search?location=Samoa')).place).toBeNull();
    await platform.pg.query('delete from listings where document_id = $1', [ids.far]);
    await announce(platform.pg, [change]);
    const { rowCount } = await platform.pg.query(
      'select from rental.listing_search where listing_id = $1',
      [ids.far],
    );
    expect(rowCount).toBe(0);
  });

  it('an owner who is suspended, and cleared again', async () => {
    const set = async (blocked: boolean) => {
      await platform.pg.query('update up_users set blocked = $2 where document_id = $1', [
        ids.anna,
        blocked,
      ]);
      await announce(platform.pg, [{ topic: 'user.suspended', key: ids.anna }]);
    };
    await set(true);
    expect(await find('angstrom')).toEqual([]);
    await set(false);
    expect(await find('angstrom')).toEqual([ids.acoustic]);
  });

  it('a category that gets another name', async () => {
    await platform.pg.query(`update categories set name = 'Clavicula' where document_id = $1`, [
      ids.klaviers,
    ]);
    await announce(platform.pg, [{ topic: 'category.changed', key: ids.klaviers }]);
    expect(await find('clavicula')).toEqual([ids.klavichord]);
  });

  it('a review', async () => {
    await platform.pg.query(
      'update listings set rating_count = 5, rating_sum = 21 where document_id = $1',
      [ids.acoustic],
    );
    await announce(platform.pg, [
      { topic: 'review.published', key: 'some-review', payload: { listingId: ids.acoustic } },
    ]);
    const { results } = await json('/api/listings/search?query=angstrom');
    expect(results[0]).toMatchObject({ rating: 4.2, reviewCount: 5 });
  });

  it('a rebuild of everything', async () => {
    const rows = async () =>
      (await platform.pg.query('select * from rental.listing_search order by listing_id')).rows;
    const before = await rows();
    await platform.pg.query(
      `delete from rental.place; delete from rental.search_word;
        update rental.listing_search set title = 'stale', active = false;
        delete from rental.listing_search where listing_id < 't'`,
    );
    const script = path.resolve(__dirname, '../../../config/dev/reindex.mjs');
    const { status, stdout } = spawnSync(process.execPath, [script], {
      env: platform.env,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining(`${before.length} listings`)]);
    expect(await rows()).toEqual(before);
    expect(await find('angstrm')).toEqual([ids.acoustic]);
    expect((await json('/api/listings/search?location=Torshavn')).place).not.toBeNull();
  });
});

describe('rates for approximate prices', () => {
  it('are the newest that are in force, each with its day', async () => {
    await platform.pg.query(
      `insert into rental.exchange_rate (currency, effective_on, per_usd)
        values ('EUR', current_date + 1, 99)`,
    );
    const { data } = await json('/api/exchange-rates');
    const { rows } = await platform.pg.query<{ per_usd: string; effective_on: string }>(
      `select per_usd::text, effective_on::text from rental.exchange_rate
        where currency = 'EUR' and effective_on <= current_date order by effective_on desc limit 1`,
    );
    expect(data.find(({ currency }: { currency: string }) => currency === 'EUR')).toEqual({
      currency: 'EUR',
      perUsd: rows[0]?.per_usd,
      effectiveOn: rows[0]?.effective_on,
    });
    expect(new Set(data.map(({ currency }: { currency: string }) => currency)).size).toBe(
      data.length,
    );
  });

  it('are set by finance with a reason, priced anew in the index, and far ones confirmed', async () => {
    const admin = await superAdmin(api);
    const finance = await staffWith(api, admin, 'Rates', [RATES_ACTIONS.read, RATES_ACTIONS.set]);
    const reader = await staffWith(api, admin, 'Rates reader', [RATES_ACTIONS.read]);
    const set = (body: object, token = finance) => api.post('/search/rates', body, token);
    const reason = 'Reference rates of the bank.';
    const rateOf = async (currency: string) =>
      (await json('/search/rates', reader)).data.find(
        (rate: { currency: string }) => rate.currency === currency,
      );
    const priced = async () =>
      (await platform.pg.query("select 1 from rental.listing_search where currency = 'EUR'"))
        .rowCount;
    const [before, usd] = [await rateOf('EUR'), await rateOf('USD')];
    expect(usd).toMatchObject({ perUsd: '1.000000' });

    for (const body of [
      { rates: [{ currency: 'EUR', perUsd: '0' }], reason },
      { rates: [{ currency: 'USD', perUsd: '2' }], reason },
      { rates: [{ currency: 'ZZZ', perUsd: '2' }], reason },
      { rates: [{ currency: 'EUR', perUsd: '0.92' }], reason: 'x' },
      { rates: [], reason },
    ])
      expect((await set(body)).status).toBe(400);
    expect(
      (await set({ rates: [{ currency: 'EUR', perUsd: '0.92' }], reason }, reader)).status,
    ).toBe(403);
    const far = { rates: [{ currency: 'EUR', perUsd: '9.2' }], reason };
    const refused = await set(far);
    expect([refused.status, refused.json.error.details.code]).toEqual([422, 'RATE_JUMPS']);
    expect(await rateOf('EUR')).toEqual(before);

    expect((await set({ ...far, evenIfFar: true })).status).toBe(200);
    const now = (await api.now()).toISOString().slice(0, 10);
    expect(await rateOf('EUR')).toMatchObject({ perUsd: '9.200000', effectiveOn: now });
    const { data } = await json('/api/exchange-rates');
    expect(data).toContainEqual({ currency: 'EUR', perUsd: '9.200000', effectiveOn: now });
    const { rows } = await platform.pg.query(
      `select reason, before, after from rental.audit_log where action = 'exchange_rate.set'`,
    );
    expect(rows).toEqual([{ reason, before: { EUR: before.perUsd }, after: { EUR: '9.2' } }]);
    await until(
      'listings in euros are priced anew',
      async () =>
        (
          await platform.pg.query<{ n: number }>(
            `select count(*)::int as n from rental.listing_search
              where currency = 'EUR' and price_usd <> round(price_major / 9.2, 6)`,
          )
        ).rows[0]?.n,
      (n) => n === 0,
    );
    expect(await priced()).toBeGreaterThan(0);
  });
});
