/** Times instead of dates: what is rented by the hour. Part of the contract. */
import type { Api } from '@rental/config/testing/api';
import type { Platform } from '@rental/config/testing/platform';
import type { SearchAnswer } from '@rental/search/contracts/search-answer';
import { localToInstant } from '@rental/shared/local-time';
import { ids } from './known-listings';

interface World {
  api: Api;
  platform: Platform;
  reserve(listing: string, unit: number, from: string, until: string): Promise<void>;
}

const ZONE = 'Atlantic/Faroe';
const DAY = 50;

export const describeHours = (world: () => World) =>
  describe('hours', () => {
    let date: string;
    const search = async (startAt: string, endAt: string) => {
      const parameters = { category: 'rare-instruments', startAt, endAt };
      return world().api.get(`/api/listings/search?${new URLSearchParams(parameters)}`);
    };
    const found = async (from: string, to: string): Promise<string[]> => {
      const { results }: SearchAnswer = (await search(`${date}T${from}Z`, `${date}T${to}Z`)).json;
      return results.map(({ id }) => id);
    };
    const set = (columns: string) =>
      world().platform.pg.query(
        `update rental.listing_search set ${columns} where listing_id = $1`,
        [ids.hourly],
      );

    beforeAll(async () => {
      date = await world().api.day(DAY);
    });

    it.each([
      ['10:00', '12:20', 3],
      ['23:30', '23:59', 1],
    ])('from %s to %s cost what the quote says, on any clock', async (from, to, units) => {
      const [startAt, endAt] = [from, to].map((time) => localToInstant(date, time, ZONE));
      const body = {
        listingId: ids.hourly,
        startAt: startAt!.toISOString(),
        endAt: endAt!.toISOString(),
      };
      const { total, units: charged } = (await world().api.post('/api/bookings/quote', body)).json
        .data;
      expect(charged).toBe(units);
      const asked = [
        await search(body.startAt, body.endAt),
        await search(`${date}T${from}`, `${date}T${to}:00`),
        await search(body.startAt.replace('Z', '+00:00'), body.endAt.replace('Z', '-00:00')),
      ];
      for (const { json } of asked)
        expect(json.results).toEqual([
          expect.objectContaining({ id: ids.hourly, totalForDates: total }),
        ]);
    });

    it('have the prices of the days that they begin on', async () => {
      const next = await world().api.day(DAY + 1);
      const { rows } = await world().platform.pg.query(
        'select currency, price_unit from rental.listing_search where listing_id = $1',
        [ids.hourly],
      );
      await world().platform.pg.query(
        `insert into rental.price_override (listing_id, date, amount, currency, price_unit)
          values ($1, $2, 5000, $3, $4)`,
        [ids.hourly, next, rows[0].currency, rows[0].price_unit],
      );
      const [startAt, endAt] = [
        localToInstant(date, '22:00', ZONE).toISOString(),
        localToInstant(next, '01:00', ZONE).toISOString(),
      ];
      const quote = await world().api.post('/api/bookings/quote', {
        listingId: ids.hourly,
        startAt,
        endAt,
      });
      const { results } = (await search(startAt, endAt)).json;
      expect(results[0].totalForDates).toBe(quote.json.data.total);
      expect(quote.json.data.lines).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ amount: 1800 }),
          expect.objectContaining({ amount: 5000 }),
        ]),
      );
    });

    it('that are taken are found by nobody, those beside them by all', async () => {
      await world().reserve(ids.hourly, 1, `${date}T14:00:00Z`, `${date}T15:00:00Z`);
      expect(await found('13:00', '14:00')).toEqual([ids.hourly]);
      expect(await found('15:00', '16:00')).toEqual([ids.hourly]);
      expect(await found('13:30', '14:01')).toEqual([]);
      expect(await found('14:59', '18:00')).toEqual([]);
    });

    it('keep to the limits of the listing', async () => {
      const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
      // Never asked before: what is remembered of a search is another suite's matter.
      let seconds = 0;
      const free = () => {
        seconds += 1;
        const at = String(seconds).padStart(2, '0');
        return found(`10:00:${at}`, `12:00:${at}`);
      };
      for (const [limit, otherwise] of [
        ['min_units = 3', 'min_units = 1'],
        ['max_units = 1', 'max_units = null'],
        [`closed_weekdays = '{${weekday}}'`, `closed_weekdays = '{}'`],
        [`notice_hours = ${(DAY + 1) * 24}`, 'notice_hours = 0'],
        [`window_days = ${DAY - 1}`, 'window_days = 70'],
        ['buffer_minutes = 121', 'buffer_minutes = 0'],
        ['owner_bookable = false', 'owner_bookable = true'],
      ] as const) {
        await set(limit);
        const refused = await free();
        await set(otherwise);
        expect([limit, refused, await free()]).toEqual([limit, [], [ids.hourly]]);
      }
      expect((await search('2020-01-01T10:00Z', '2020-01-01T11:00Z')).json.results).toEqual([]);
    });

    it.each([
      ['one alone', { startAt: '2030-01-01T10:00Z' }, 'endAt'],
      ['the other alone', { endAt: '2030-01-01T10:00Z' }, 'startAt'],
      ['an end before the start', ['2030-01-01T10:00Z', '2030-01-01T10:00Z'], 'endAt'],
      ['two kinds of clock', ['2030-01-01T10:00Z', '2030-01-01T11:00'], 'endAt'],
      ['a year and more', ['2030-01-01T10:00Z', '2031-02-01T11:00Z'], 'endAt'],
      ['a day that there is not', ['2030-02-30T10:00Z', '2030-03-01T11:00Z'], 'startAt'],
      ['an hour that there is not', ['2030-02-01T25:00Z', '2030-03-01T11:00Z'], 'startAt'],
      ['a date', ['2030-02-01', '2030-02-01'], 'startAt'],
      ['no time at all', ['NaN', "'; drop table x"], 'startAt'],
      [
        'dates beside them',
        {
          startAt: '2030-01-01T10:00Z',
          endAt: '2030-01-01T11:00Z',
          startDate: '2030-01-01',
          endDate: '2030-01-01',
        },
        'startAt',
      ],
    ])('refuse %s', async (_, times, field) => {
      const parameters = Array.isArray(times) ? { startAt: times[0]!, endAt: times[1]! } : times;
      const { status, json } = await world().api.get(
        `/api/listings/search?${new URLSearchParams(parameters as Record<string, string>)}`,
      );
      expect([status, Object.keys(json.error.details.fields)]).toEqual([
        400,
        expect.arrayContaining([field]),
      ]);
    });
  });
