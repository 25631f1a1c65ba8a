/** The index keeps up with what changes, by the outbox and by a whole rebuild. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
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

const json = async (path: string) => (await api.get(path)).json;

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
