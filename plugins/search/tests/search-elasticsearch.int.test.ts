/** The search by a real Elasticsearch, and PostgreSQL behind it. */
import { Api, until } from '@rental/config/testing/api';
import { startElasticsearch, type TestElasticsearch } from '@rental/config/testing/elasticsearch';
import type { Platform } from '@rental/config/testing/platform';
import { describeWith } from '@rental/config/testing/requirements';
import { ids } from './known-listings';
import { metric as metricOf, readYourWrites } from './read-your-writes';
import { searchContract } from './search-contract';

const INDEX = `rental-test-${process.pid}`;

describeWith('elasticsearch', 'search by elasticsearch', () => {
  let elasticsearch: TestElasticsearch;

  const settle = async ({ pg, cmsUrl }: Platform) => {
    await until(
      'the index has been told everything',
      async () => {
        const { rows } = await pg.query<{ open: number; index: string | null }>(
          `select (select count(*)::int from rental.search_queue) as open,
            (select index_name from rental.search_mirror) as index`,
        );
        const ready = await new Api(cmsUrl, '').get('/health/ready');
        return { ...rows[0], elasticsearch: ready.json.checks.elasticsearch };
      },
      (state) => state.open === 0 && !!state.index && state.elasticsearch === 'ok',
    );
    await elasticsearch.refresh();
  };
  afterAll(() => elasticsearch?.stop());

  const { platform } = searchContract({
    name: 'search-elasticsearch',
    env: async () => {
      elasticsearch = await startElasticsearch('search');
      return { ELASTICSEARCH_URL: elasticsearch.url, ELASTICSEARCH_INDEX: INDEX };
    },
    settle,
  });

  const api = () => new Api(platform().cmsUrl, platform().emulatorUrl);
  const metric = (name: string) => metricOf(platform(), name);
  const search = async (query: string): Promise<string[]> => {
    const { json } = await api().get(`/api/listings/search?${query}`);
    return json.results.map(({ id }: { id: string }) => id);
  };

  it('answers by itself', async () => {
    expect(await metric('rental_search_elasticsearch_up')).toBe(1);
    const before = await metric('rental_search_fallbacks_total');
    expect(await search('query=angstrom')).toEqual([ids.acoustic]);
    expect(await metric('rental_search_fallbacks_total')).toBe(before);
  });

  it('shows no hit that PostgreSQL does not confirm', async () => {
    const before = await metric('rental_search_stale_hits_total');
    await platform().pg.query(`update listings set state = 'PAUSED' where document_id = $1`, [
      ids.acoustic,
    ]);
    expect(await search('query=angstrom')).toEqual([]);
    expect(await metric('rental_search_stale_hits_total')).toBe(before + 1);
    await platform().pg.query(`update listings set state = 'ACTIVE' where document_id = $1`, [
      ids.acoustic,
    ]);
  });

  it('suggests what is being typed, mistyped too', async () => {
    const { json } = await api().get('/api/search/suggest?q=zithrephon');
    expect(json.data.filter(({ type }: { type: string }) => type === 'listing')).not.toEqual([]);
  });

  readYourWrites(platform);

  it('leaves searching to PostgreSQL when it goes away', async () => {
    await elasticsearch.kill();
    expect(await search('query=angstrom')).toEqual([ids.acoustic]);
    expect(await metric('rental_search_elasticsearch_up')).toBe(0);
    const { status, json } = await api().get('/health/ready');
    expect([status, json.checks.elasticsearch]).toEqual([200, 'degraded']);
  });
});
