/** What staff say about words, and what is asked or written down when a search finds little. */
import { until, type Api } from '@rental/config/testing/api';
import type { Platform } from '@rental/config/testing/platform';
import type { SearchAnswer } from '@rental/search/contracts/search-answer';
import { ids } from './known-listings';

type World = { platform: Platform; api: Api };

const CONTENT = [
  `insert into search_synonyms (document_id, words, finds, language, enabled)
    values ('tsynonym1', 'Tischharfe, harpe de table', 'zitherphone', 'de', true),
      ('tsynonym2', 'Abgeschaltet', 'zitherphone', 'de', false)`,
  `insert into search_corrections (document_id, typed, meant, enabled)
    values ('tcorrection1', 'sitarfone', 'zitherphone', true)`,
  `insert into pinned_results (document_id, words, listings, enabled)
    select 'tpin1', 'zitherphone, nothing of the kind', string_agg(slug, ', ' order by document_id = $1 desc), true
      from listings where document_id in ($1, $2)`,
];

/** Called by the contract: both engines honour it. */
export const describeWording = (world: () => World) =>
  describe('the words of staff', () => {
    const ask = async (parameters: Record<string, string>): Promise<SearchAnswer> =>
      (await world().api.get(`/api/listings/search?${new URLSearchParams(parameters)}`)).json;
    const found = async (parameters: Record<string, string>) =>
      (await ask(parameters)).results.map(({ id }) => id);

    beforeAll(async () => {
      const { pg } = world().platform;
      for (const [i, sql] of CONTENT.entries())
        await pg.query(sql, i === 2 ? [ids.klavichord, ids.far] : []);
      await until(
        'the content is known',
        () => ask({ query: 'tischharfe' }),
        ({ pagination }) => pagination.total > 0,
      );
    });

    it('stand for what listings say, in several words too', async () => {
      const plain = (await found({ query: 'zitherphones' })).sort();
      expect((await found({ query: 'Tischharfe' })).sort()).toEqual(plain);
      expect((await found({ query: 'harpe de table' })).sort()).toEqual(plain);
      expect(await found({ query: 'tischharfe apia' })).toEqual([ids.far]);
      expect(await found({ query: 'abgeschaltet' })).toEqual([]);
    });

    it('put pinned listings first, under the filters, and nowhere else', async () => {
      const pinned = [ids.klavichord, ids.far];
      expect((await found({ query: 'Zitherphone' })).slice(0, 2)).toEqual(pinned);
      expect(await found({ query: 'nothing of the kind' })).toEqual(pinned);
      expect(await found({ query: 'nothing of the kind', location: 'Samoa' })).toEqual([ids.far]);
      expect((await found({ query: 'zitherphone', sort: 'price' }))[0]).not.toBe(ids.far);
    });

    it('ask whether something else was meant', async () => {
      expect(await ask({ query: 'sitarfone' })).toMatchObject({ didYouMean: 'zitherphone' });
      expect(await ask({ query: 'zithrephone quixotry' })).toMatchObject({
        didYouMean: 'zitherphone',
        results: [],
      });
      expect(await ask({ query: 'zitherphone' })).toMatchObject({ didYouMean: null });
      expect(await ask({ query: 'quixotry' })).toMatchObject({ didYouMean: null });
    });

    it('are missing where nothing is found: that is counted, nothing about people', async () => {
      for (const query of ['Quixotic  lyre', 'quixotic lyre', 'mia@quixotic.test', 'angstrom'])
        await ask({ query });
      const rows = await until(
        'the misses are written',
        async () =>
          (
            await world().platform.pg.query<{ text: string; searches: number }>(
              `select text, searches from rental.search_miss where text like '%quixotic%' or text = 'angstrom'`,
            )
          ).rows,
        (all) => all.some(({ searches }) => searches > 1),
      );
      expect(rows).toEqual([{ text: 'quixotic lyre', searches: 2 }]);
    });
  });
