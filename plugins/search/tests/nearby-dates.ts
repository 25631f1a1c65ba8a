/** "Free two days later": what matches but is taken on the dates. Part of the contract. */
import type { Api } from '@rental/config/testing/api';
import type { NearbyListing, SearchAnswer } from '@rental/search/contracts/search-answer';
import { ids } from './known-listings';

interface World {
  api: Api;
  reserve(listing: string, unit: number, from: string, until: string): Promise<void>;
}

const MOST = 14;

export const describeNearbyDates = (world: () => World) =>
  describe('dates near by', () => {
    let first: string;
    let last: string;
    const search = async (more: Record<string, string> = {}): Promise<SearchAnswer> => {
      const parameters = { query: 'klavichord', startDate: first, endDate: last, ...more };
      return (await world().api.get(`/api/listings/search?${new URLSearchParams(parameters)}`))
        .json;
    };
    const nearby = async (): Promise<NearbyListing | undefined> => (await search()).nearby[0];

    beforeAll(async () => {
      [first, last] = [await world().api.day(40), await world().api.day(42)];
    });

    it('are not asked for while the dates are free', async () => {
      expect(await search()).toMatchObject({ results: [{ id: ids.klavichord }], nearby: [] });
    });

    it('are the nearest of the same length, later before earlier, with their own total', async () => {
      const free = (await search()).results[0]?.totalForDates;
      await world().reserve(
        ids.klavichord,
        1,
        `${await world().api.day(41)}T12:00:00Z`,
        `${await world().api.day(42)}T12:00:00Z`,
      );
      const found = await nearby();
      expect(found).toMatchObject({ id: ids.klavichord, totalForDates: free });
      const { startDate, endDate, shiftDays } = found?.freeDates ?? { shiftDays: 0 };
      expect(Math.abs(shiftDays)).toBeGreaterThan(0);
      expect(await world().api.day(40 + shiftDays)).toBe(startDate);
      expect(await world().api.day(42 + shiftDays)).toBe(endDate);
      const moved = await search({ startDate: startDate ?? '', endDate: endDate ?? '' });
      expect(moved).toMatchObject({ results: [{ id: ids.klavichord }], nearby: [] });
      for (let days = 1; days < Math.abs(shiftDays); days += 1)
        for (const shift of [days, -days]) {
          const dates = {
            startDate: await world().api.day(40 + shift),
            endDate: await world().api.day(42 + shift),
          };
          expect((await search(dates)).results).toEqual([]);
        }
    });

    it('are told for one listing alone', async () => {
      const path = `/api/listings/${ids.klavichord}/nearest-dates`;
      const { json } = await world().api.get(`${path}?startDate=${first}&endDate=${last}`);
      expect(json.data).toEqual((await nearby())?.freeDates);
      expect((await world().api.get(`${path}?startDate=${first}`)).status).toBe(400);
    });

    it('end two weeks away, and keep to every other filter', async () => {
      const from = await world().api.day(40 - MOST - 3);
      const until = await world().api.day(42 + MOST + 3);
      expect((await search({ category: 'zithers' })).nearby).toEqual([]);
      await world().reserve(
        ids.klavichord,
        1,
        `${from}T00:00:00Z`,
        `${await world().api.day(41)}T00:00:00Z`,
      );
      await world().reserve(
        ids.klavichord,
        1,
        `${await world().api.day(43)}T00:00:00Z`,
        `${until}T00:00:00Z`,
      );
      expect((await search()).nearby).toEqual([]);
    });
  });
