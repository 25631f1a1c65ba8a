/** What every engine answers, through HTTP. */
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import type { ListingCard, SearchAnswer } from '@rental/search/contracts/search-answer';
import { announceAll } from './announce';
import { insertBlock, insertCatalogue } from './catalogue-fixture';
import type { EngineUnderTest } from './engine-under-test';
import { ids } from './known-listings';
import { describeMap } from './map-clusters';
import { describeNearbyDates } from './nearby-dates';
import { describeOrder } from './search-order';
import { describeWording } from './search-wording';
import { describeHours } from './searched-hours';

let platform: Platform;
let api: Api;
let settle: (platform: Platform) => Promise<void>;

const ask = (parameters: Record<string, string>) =>
  api.get(`/api/listings/search?${new URLSearchParams(parameters)}`);

/** Within the fixture's categories unless the question is about something else. */
async function search(parameters: Record<string, string>): Promise<SearchAnswer> {
  const answer = await ask(parameters);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json;
}
const found = async (parameters: Record<string, string>): Promise<string[]> =>
  (await search(parameters)).results.map(({ id }: ListingCard) => id);
const all = { category: 'rare-instruments' };

const reserve = (...taken: [listing: string, unit: number, from: string, until: string]) =>
  insertBlock(platform.pg, ...taken);

/** @returns the platform of the suite, for what an engine has besides the contract */
export function searchContract(engine: EngineUnderTest): { platform: () => Platform } {
  beforeAll(async () => {
    settle = engine.settle;
    platform = await startPlatform({ name: engine.name, env: await engine.env() });
    api = new Api(platform.cmsUrl, platform.emulatorUrl);
    await insertCatalogue(platform.pg);
    await announceAll(platform.pg);
    await settle(platform);
  });
  afterAll(() => platform?.stop());
  describeText();
  describePlace();
  describeDates();
  describeFilters();
  describeOrder(found);
  describeWording(() => ({ platform, api }));
  describeMap(() => ({ api }));
  describeNearbyDates(() => ({ api, reserve }));
  describeHours(() => ({ platform, api, reserve }));
  return { platform: () => platform };
}

const describeText = () =>
  describe('text', () => {
    it.each([
      ['a word of the title', 'angstrom', [ids.acoustic]],
      ['accents or none', 'Ångström', [ids.acoustic]],
      ['other forms of a word', 'electrics zitherphones', [ids.electric]],
      ['a mistyped word', 'zithrephone electrc', [ids.electric]],
      ['the beginning of a word', 'klavich', [ids.klavichord]],
      ['the category', 'rare klaviers', [ids.klavichord]],
      ['the brand', 'fendrix gigbag', [ids.acoustic]],
      ['the city', 'zitherphone apia', [ids.far]],
    ])('finds by %s', async (_, query, expected) => {
      expect(await found({ query })).toEqual(expected);
    });

    it('puts the title before the description', async () => {
      const order = await found({ query: 'zitherphone' });
      expect(order).toHaveLength(5);
      expect(order.at(-1)).toBe(ids.klavichord);
      expect(order[0]).toBe(ids.acoustic); // as good a match as others, by a verified owner
    });

    it.each(["'; drop table listings; --", "zither' | 'x", ':*', '<-> & ! ( \\', '%_%', 'the'])(
      'takes %s for words',
      async (query) => {
        expect((await ask({ query })).status).toBe(200);
      },
    );

    it('keeps to listings that are named', async () => {
      const named = { ids: `${ids.acoustic},${ids.paused},${ids.far}` };
      expect((await found(named)).sort()).toEqual([ids.acoustic, ids.far].sort());
      expect((await ask({ ids: 'Not,An-id' })).status).toBe(400);
    });

    it('shows everything active without words, and no total without dates', async () => {
      const { pagination, results } = await search({ query: ' ', ...all });
      expect(results[0]).not.toHaveProperty('totalForDates');
      expect(pagination).toEqual({ page: 1, limit: 20, total: 5, totalPages: 1 });
    });
  });

const describePlace = () =>
  describe('place', () => {
    it.each([
      ['Tórshavn', 'Tórshavn, Streymoy, Faroe Islands'],
      ['torshavn, faroe islands', 'Tórshavn, Streymoy, Faroe Islands'],
      ['Thorshavn', 'Tórshavn, Streymoy, Faroe Islands'],
    ])('finds what is around %s', async (location, name) => {
      const { results, place } = await search({ location });
      expect(place).toMatchObject({ name, radiusKm: 25 });
      expect(results.map(({ id }) => id).sort()).toEqual(
        [ids.acoustic, ids.electric, ids.hourly].sort(),
      );
      for (const { location: near } of results) expect(near.distance).toBeLessThan(2);
    });

    it('widens with the radius and sorts by distance', async () => {
      const { results } = await search({
        lat: '62.2266',
        lng: '-6.589',
        radiusKm: '60',
        sort: 'distance',
      });
      expect(results[0]?.id).toBe(ids.klavichord);
      expect(results).toHaveLength(4);
      const distances = results.map(({ location }) => location.distance ?? -1);
      expect(distances).toEqual([...distances].sort((a, b) => a - b));
    });

    it('takes a country for all of it', async () => {
      const { place, pagination } = await search({ location: 'Samoa' });
      expect(place).toMatchObject({ name: 'Samoa', radiusKm: null });
      expect(pagination.total).toBe(1);
    });

    it('finds nothing in a place without listings', async () => {
      expect(await search({ location: 'Atlantis under the sea' })).toMatchObject({
        results: [],
        place: null,
      });
    });

    it('keeps to the box of a map', async () => {
      expect(await found({ ...all, bbox: '-7,62.1,-6,62.4' })).toEqual([ids.klavichord]);
      expect(await found({ ...all, bbox: '170,-20,-170,-10' })).toEqual([ids.far]);
    });
  });

const describeDates = () =>
  describe('dates', () => {
    it('leaves out what is taken, by the listing’s own calendar', async () => {
      const [day10, day12, day13] = await Promise.all([10, 12, 13].map((n) => api.day(n)));
      const stay = { ...all, startDate: day10!, endDate: day12! };
      expect(new Set(await found(stay))).toEqual(
        new Set([ids.acoustic, ids.electric, ids.klavichord, ids.far]),
      );

      // From midnight after the last day on: only the turnaround of the first is in the way.
      await reserve(ids.acoustic, 1, `${day13}T01:00:00Z`, `${day13}T12:00:00Z`);
      // One of two.
      await reserve(ids.electric, 2, `${day10}T00:00:00Z`, `${day13}T00:00:00Z`);
      // Up to the minute of the pick-up.
      await reserve(ids.klavichord, 1, `${day10}T00:00:00Z`, `${day10}T10:00:00Z`);
      await settle(platform);
      expect(new Set(await found(stay))).toEqual(new Set([ids.electric, ids.klavichord, ids.far]));

      await reserve(ids.electric, 1, `${day12}T20:00:00Z`, `${day13}T00:00:00Z`);
      await reserve(ids.klavichord, 1, `${day12}T17:00:00Z`, `${day12}T19:00:00Z`);
      await settle(platform);
      expect(await found(stay)).toEqual([ids.far]);
    });

    it('keeps to the limits of the listing', async () => {
      const [today, day30, day31, day72, day73] = await Promise.all(
        [-1, 30, 31, 72, 73].map((n) => api.day(n)),
      );
      expect(await found({ ...all, startDate: today!, endDate: today! })).toEqual([]);
      expect(await found({ ...all, startDate: day72!, endDate: day73! })).toEqual([]);
      const oneDay = await found({ ...all, startDate: day30!, endDate: day30! });
      expect(new Set(oneDay)).toEqual(new Set([ids.acoustic, ids.electric])); // far: two at least
      const twoDays = await found({ ...all, startDate: day30!, endDate: day31! });
      expect(twoDays).toContain(ids.far);
      expect(twoDays).toContain(ids.klavichord);
      expect(twoDays).not.toContain(ids.hourly);
    });

    it('says what the quote says', async () => {
      const [startDate, endDate] = await Promise.all([40, 43].map((n) => api.day(n)));
      const { results } = await search({ ...all, startDate: startDate!, endDate: endDate! });
      expect(results).toHaveLength(4);
      for (const { id, totalForDates, currency } of results) {
        const { json } = await api.post('/api/bookings/quote', {
          listingId: id,
          startDate,
          endDate,
        });
        expect({ total: totalForDates, currency }).toEqual({
          total: json.data.total,
          currency: json.data.currency,
        });
      }
    });
  });

const describeFilters = () =>
  describe('filters and facets', () => {
    it('counts a category with what is below it', async () => {
      expect(new Set(await found({ category: 'zithers' }))).toEqual(
        new Set([ids.acoustic, ids.electric, ids.far]),
      );
      const { categories } = (await search({ category: 'zithers', query: 'zitherphone' })).facets;
      expect(categories).toEqual([
        { key: 'rare-instruments', label: 'Rare instruments', count: 5, parent: null },
        { key: 'zithers', label: 'Zithers', count: 3, parent: 'rare-instruments' },
        { key: 'klaviers', label: 'Klaviers', count: 1, parent: 'rare-instruments' },
      ]);
    });

    it('compares prices in the currency of the query', async () => {
      expect(await found({ ...all, priceMax: '50', currency: 'DKK', category: 'zithers' })).toEqual(
        [ids.electric],
      );
      expect(await found({ ...all, priceMin: '4000', priceMax: '4000', currency: 'JPY' })).toEqual([
        ids.klavichord,
      ]);
      expect(await found({ ...all, priceMin: '25', priceMax: '35', sort: 'price' })).toEqual([
        ids.klavichord,
        ids.far,
      ]);
    });

    it('counts each facet without its own filter', async () => {
      const { results, facets } = await search({
        ...all,
        'attributes[brand]': 'Fendrix',
        'attributes[finish]': 'sunburst',
      });
      expect(results.map(({ id }) => id)).toEqual([ids.acoustic]);
      expect(facets.brands).toEqual([{ key: 'Fendrix', label: 'Fendrix', count: 1 }]);
      expect(facets.attributes).toMatchObject([
        {
          key: 'finish',
          label: 'Finish',
          values: [{ key: 'sunburst', label: 'Sunburst', count: 1 }],
        },
      ]);
      const natural = await search({ ...all, 'attributes[finish]': 'natural' });
      expect(natural.pagination.total).toBe(2);
      expect(natural.facets.brands).toEqual([{ key: 'Gibsen', label: 'Gibsen', count: 2 }]);
      expect(natural.facets.attributes[0]?.values).toEqual([
        { key: 'natural', label: 'Natural wood', count: 2 },
        { key: 'sunburst', label: 'Sunburst', count: 1 },
      ]);
      expect(natural.facets.priceRanges.map(({ key, count }) => [key, count])).toEqual([
        ['0-25', 1],
        ['25-50', 1],
        ['50-100', 0],
        ['100-250', 0],
        ['250-', 0],
      ]);
    });

    it('offers the chosen category’s own fields, numbers with their range', async () => {
      const { attributes } = (await search({ category: 'zithers' })).facets;
      expect(attributes.map(({ key }) => key)).toEqual(['finish', 'strings']);
      expect(attributes[1]).toMatchObject({ type: 'number', unit: 'pcs', min: 6, max: 12 });
      const query = { category: 'zithers', 'attributes[strings][min]': '7' };
      expect(await found(query)).toEqual([ids.electric]);
    });

    it('filters by instant booking and verified owners', async () => {
      expect(await found({ ...all, instantBook: 'true' })).toEqual([ids.acoustic]);
      const { results, facets } = await search({ ...all, verifiedOwner: 'true' });
      expect(results).toHaveLength(2);
      expect(facets.instantBook).toEqual([{ key: 'true', label: 'Instant booking', count: 1 }]);
    });
  });
