import { createHash } from 'node:crypto';
import { ITEMS } from '../items';
import { CATEGORIES } from './category-tree';
import { readCities } from './cities';
import {
  DEMO_OWNER_INSTANT,
  DEMO_OWNER_LISTINGS,
  makeListings,
  type SeedListing,
} from './listings';
import { makePeople } from './people';

const SEED = 1;
const cities = readCities();
const people = makePeople(cities, SEED);

function take(count: number): SeedListing[] {
  const list: SeedListing[] = [];
  for (const listing of makeListings(people, SEED)) {
    list.push(listing);
    if (list.length === count) return list;
  }
  return list;
}
const listings = take(400);
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const valuesOf = <K extends keyof SeedListing>(key: K) => listings.map((listing) => listing[key]);

test('the same seed makes the same marketplace', () =>
  expect(digest(take(400))).toBe(digest(listings)));

test('thirty cities with real zones, at least a dozen categories with fields', () => {
  expect(new Set(listings.map(({ city }) => city.name)).size).toBe(30);
  for (const { timeZone, lat, lng } of cities) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    expect(Math.abs(lat) + Math.abs(lng)).toBeGreaterThan(1);
  }
  expect(CATEGORIES.filter(({ fields }) => fields.length >= 3).length).toBeGreaterThanOrEqual(12);
});

test('titles, slugs and ids are unique; people too', () => {
  for (const key of ['title', 'slug', 'id'] as const) expect(new Set(valuesOf(key)).size).toBe(400);
  const all = [...people.owners, ...people.renters];
  for (const key of ['id', 'email'] as const)
    expect(new Set(all.map((p) => p[key])).size).toBe(all.length);
});

test.each(CATEGORIES.filter(({ slug }) => ITEMS[slug]).map((c) => [c.slug, c] as const))(
  "attributes of %s are its category's",
  (slug, category) => {
    const kinds = {
      text: 'string',
      select: 'string',
      number: 'number',
      boolean: 'boolean',
      date: 'string',
      multiselect: 'object',
    };
    for (const { title, attributes } of ITEMS[slug] ?? [])
      for (const [key, value] of Object.entries(attributes)) {
        const field = category.fields.find((one) => one.key === key);
        expect([title, key, field && kinds[field.type]]).toEqual([title, key, typeof value]);
        if (field?.options)
          expect([title, field.options.map((o) => o.value)]).toEqual([
            title,
            expect.arrayContaining([value]),
          ]);
      }
  },
);

test('required fields are filled', () => {
  for (const { category, attributes, title } of listings)
    for (const field of category.fields.filter((one) => one.required))
      expect([title, field.key, attributes[field.key] !== undefined]).toEqual([
        title,
        field.key,
        true,
      ]);
});

test('prices are positive whole minor units; limits make sense', () => {
  for (const l of listings) {
    expect([l.title, Number.isInteger(l.priceAmount) && l.priceAmount > 0]).toEqual([
      l.title,
      true,
    ]);
    expect(
      Number.isInteger(l.depositAmount) &&
        l.extras.every((e) => Number.isInteger(e.amount) && e.amount > 0),
    ).toBe(true);
    expect(l.minUnits <= l.maxUnits && l.quantity >= 1).toBe(true);
  }
  expect(new Set(valuesOf('currency')).size).toBeGreaterThan(10);
  expect(valuesOf('currency')).toEqual(expect.arrayContaining(['JPY', 'KWD']));
});

test("owner@demo.test has what the contract's checks need", () => {
  const mine = listings.filter(({ owner }) => owner.email === 'owner@demo.test');
  expect(mine).toHaveLength(DEMO_OWNER_LISTINGS);
  expect(mine.filter(({ instantBook }) => instantBook)).toHaveLength(DEMO_OWNER_INSTANT);
  for (const l of mine)
    expect(l).toMatchObject({
      state: 'ACTIVE',
      quantity: 1,
      priceUnit: 'DAY',
      minUnits: 1,
      closedWeekdays: [],
      windowDays: 365,
    });
});

test('most are active, a few wait for somebody', () => {
  const active = listings.filter(({ state }) => state === 'ACTIVE').length;
  expect(active).toBeGreaterThan(350);
  expect(active).toBeLessThan(400);
});

test('the generator goes on for load tests', () =>
  expect(new Set(take(5000).map((l) => l.slug)).size).toBe(5000));

test('listings of one category begin with different looks', () => {
  const looks = new Map<string, Set<number>>();
  for (const { category, look } of listings) {
    const seen = looks.get(category.slug) ?? new Set<number>();
    looks.set(category.slug, seen.add(look % 4));
  }
  for (const [slug, seen] of looks) expect([slug, seen.size > 2]).toEqual([slug, true]);
});
