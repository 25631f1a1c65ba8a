/** The search by PostgreSQL, and what no engine is asked. */
import { Api } from '@rental/config/testing/api';
import { announce } from './announce';
import { ids } from './known-listings';
import { metric, readYourWrites } from './read-your-writes';
import { searchContract } from './search-contract';

const { platform } = searchContract({
  name: 'search',
  env: async () => ({}),
  settle: async () => undefined,
});

const get = (path: string) => new Api(platform().cmsUrl, platform().emulatorUrl).get(path);
const ask = (parameters: Record<string, string>) =>
  get(`/api/listings/search?${new URLSearchParams(parameters)}`);

describe('refusals', () => {
  it.each([
    [{ owner: 'x' }, 'owner'],
    [{ 'filters[address]': 'x' }, 'filters'],
    [{ 'attributes[address]': 'x' }, 'attributes.address'],
    [{ startDate: '2026-01-01' }, 'endDate'],
    [{ radiusKm: '900' }, 'radiusKm'],
    [{ currency: 'XXX' }, 'currency'],
    [{ sort: 'distance' }, 'sort'],
    [{ limit: '101' }, 'limit'],
  ])('refuses %j with the field', async (parameters, field) => {
    const { status, json } = await ask(parameters as Record<string, string>);
    expect(status).toBe(400);
    expect(json.error.details.code).toBe('VALIDATION_FAILED');
    expect(Object.keys(json.error.details.fields)).toContain(field);
  });
});

describe('what is remembered', () => {
  const outcomes = async () =>
    Promise.all(
      ['hit', 'miss', 'stale'].map((outcome) =>
        metric(platform(), `rental_search_cache_total{outcome="${outcome}"}`),
      ),
    );
  const outcomeOf = async (path: string): Promise<number[]> => {
    const before = await outcomes();
    await get(path);
    return (await outcomes()).map((count, i) => count - before[i]!);
  };
  const PATH = '/api/listings/search?query=angstrom&attributes[brand]=Fendrix';

  it('answers the same question once more, until something has changed', async () => {
    expect(await outcomeOf(PATH)).toEqual([0, 1, 0]);
    const first = (await get(PATH)).json;
    expect(await outcomeOf(`${PATH}&page=1&sort=`)).toEqual([1, 0, 0]);
    expect((await get(PATH)).json).toEqual(first);
    await announce(platform().pg, [{ topic: 'listing.changed', key: ids.acoustic }]);
    expect(await outcomeOf(PATH)).toEqual([0, 0, 1]);
    expect(await outcomeOf(PATH)).toEqual([1, 0, 0]);
  });

  it('is not what many get at once who ask together', async () => {
    const path = '/api/listings/search?query=zitherphone&limit=3';
    const answers = await Promise.all(Array.from({ length: 12 }, () => get(path)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  readYourWrites(platform);
});

const LONG = 'zither '.repeat(1500);
const SQL = "' or 1=1; drop table listings; --";
const DSL = '{"query":{"match_all":{}},"script":"ctx._source"}';

/** Path after `/api/`, and what may be answered. */
const HOSTILE: [what: string, path: string, statuses: number[]][] = [
  ['10 kB of text', `listings/search?query=${encodeURIComponent(LONG)}`, [400]],
  ['10 kB typed', `search/suggest?q=${encodeURIComponent(LONG)}`, [400]],
  ['the longest text', `listings/search?query=${'a b '.repeat(50)}`, [200]],
  ['two hundred quotes', `listings/search?query=${"'".repeat(200)}`, [200]],
  ['wildcards', `listings/search?query=${encodeURIComponent('*?%_ %% ** guit*')}`, [200]],
  ['wildcards typed', `search/suggest?q=${encodeURIComponent('%%__**??')}`, [200]],
  ['a regular expression', `listings/search?query=${encodeURIComponent('(a+)+$.*^[')}`, [200]],
  ['SQL in the text', `listings/search?query=${encodeURIComponent(SQL)}`, [200]],
  ['SQL in the place', `listings/search?location=${encodeURIComponent(SQL)}`, [200]],
  ['SQL in the order', `listings/search?sort=${encodeURIComponent('price; drop table x')}`, [400]],
  ['SQL typed', `search/suggest?q=${encodeURIComponent(SQL)}`, [200]],
  ['DSL in the text', `listings/search?query=${encodeURIComponent(DSL)}`, [200]],
  ['DSL as parameters', 'listings/search?query[match_all]=1', [400]],
  ['operators', 'listings/search?query[$ne]=1', [400]],
  ['a prototype', 'listings/search?attributes[__proto__]=1&__proto__[x]=1', [200, 400]],
  ['a constructor', 'listings/search?attributes[constructor]=1', [200, 400]],
  ['nesting', `listings/search?attributes${'[a]'.repeat(30)}=1`, [400]],
  ['repetition', 'listings/search?query=a&query=b', [400]],
  ['repeated numbers', 'listings/search?page=1&page=2', [400]],
  ['a thousand values', `listings/search?${'attributes[brand]=x&'.repeat(1000)}`, [400, 431]],
  [
    'a thousand parameters',
    `listings/search?${Array.from({ length: 1000 }, (_, i) => `p${i}=1`).join('&')}`,
    [400],
  ],
  ['NaN', 'listings/search?lat=NaN&lng=0', [400]],
  ['infinity', 'listings/search?lat=0&lng=Infinity', [400]],
  ['no radius', 'listings/search?lat=0&lng=0&radiusKm=0', [400]],
  ['prices of no number', 'listings/search?priceMin=NaN', [400]],
  ['enormous prices', 'listings/search?priceMin=1e308', [400]],
  ['hexadecimal pages', 'listings/search?page=0x10', [400]],
  ['a negative page', 'listings/search?page=-1', [400]],
  ['the north pole', 'listings/search?lat=90&lng=0&radiusKm=500&sort=distance', [200]],
  ['the south pole', 'listings/search?lat=-90&lng=180&radiusKm=500', [200]],
  ['beyond the pole', 'listings/search?lat=90.1&lng=0', [400]],
  ['the date line', 'listings/search?lat=-13.8&lng=180&radiusKm=500', [200]],
  ['its other side', 'listings/search?lat=-13.8&lng=-180&radiusKm=500', [200]],
  ['the whole earth', 'listings/search?bbox=-180,-90,180,90', [200]],
  ['a box of nothing', 'listings/search?bbox=0,0,0,0', [200]],
  ['a box at the pole', 'listings/search?bbox=-180,90,180,90', [200]],
  ['a box upside down', 'listings/search?bbox=0,10,1,0', [400]],
  ['a box of words', 'listings/search?bbox=a,b,c,d', [400]],
  ['a date that is none', 'listings/search?startDate=2026-02-30&endDate=2026-03-01', [400]],
  ['dates long ago', 'listings/search?startDate=0001-01-01&endDate=0001-01-02', [400]],
  ['dates far ahead', 'listings/search?startDate=9999-12-30&endDate=9999-12-31', [400]],
  ['dates of last century', 'listings/search?startDate=1970-01-01&endDate=1970-01-02', [200]],
  ['dates of the next', 'listings/search?startDate=2199-12-30&endDate=2199-12-31', [200]],
  [
    'years of six digits',
    'listings/search?startDate=%2B275760-09-13&endDate=%2B275760-09-13',
    [400],
  ],
  ['control characters', 'listings/search?query=%00', [400]],
  ['control characters typed', 'search/suggest?q=%00%00%00', [200]],
  ['half a surrogate', 'listings/search?query=%ED%A0%80', [200, 400]],
  ['broken escapes', 'listings/search?query=%E0%A4%A', [200, 400]],
  [
    'right to left',
    `listings/search?query=${encodeURIComponent('\u202Erehtiz\u202C שלום')}`,
    [200],
  ],
  ['emoji', `search/suggest?q=${encodeURIComponent('🎸🎸')}`, [200]],
  [
    'letters piled up',
    `listings/search?query=${encodeURIComponent(`a${'\u0301'.repeat(190)}`)}`,
    [200],
  ],
  ['a category of another kind', 'listings/search?category=../../etc/passwd', [400]],
];

describe('hostile questions', () => {
  it.each(HOSTILE)('are refused or answered: %s', async (_, path, statuses) => {
    const begin = performance.now();
    const { status } = await get(`/api/${path}`);
    expect(statuses).toContain(status);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
