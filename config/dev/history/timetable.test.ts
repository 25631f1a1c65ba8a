import { makeListings } from '@rental/database/seeds/catalogue/listings';
import { makePeople } from '@rental/database/seeds/catalogue/people';
import { readCities } from '@rental/database/seeds/catalogue/cities';
import { STORIES } from '@rental/database/seeds/history/index';
import { HISTORY_DAYS } from '@rental/database/seeds/history/story';
import { timetable, type Entry } from './timetable.mjs';

const HOUR_MS = 3_600_000;
const SEED = 20_260_101;
const catalogue = makePeople(readCities(), SEED);
const people = [...catalogue.owners, ...catalogue.renters].map((person, id) => ({
  id,
  documentId: person.id,
  name: person.displayName,
  email: person.email,
}));

function listingsOf(count: number) {
  const found: Parameters<typeof timetable>[1]['listings'][number][] = [];
  let n = 0;
  for (const l of makeListings(catalogue, SEED)) {
    if ((n += 1) > count) return found;
    if (l.state !== 'ACTIVE' || l.ageDays <= HISTORY_DAYS) continue;
    const { id, title, pickupTime, returnTime, closedWeekdays } = l;
    const easy = l.priceUnit === 'DAY' && l.quantity === 1 && l.instantBook && !l.owner.demo;
    const place = { ownerId: l.owner.id, city: l.city.name, timeZone: l.city.timeZone };
    found.push({ id, title, pickupTime, returnTime, closedWeekdays, easy, ...place });
  }
  return found;
}

const world = { people, listings: listingsOf(400) };
/** Every hour of four days, the end of European summer time among them. */
const days = Array.from({ length: 4 * 24 }, (_, i) => {
  const today = new Date(Date.UTC(2026, 9, 23) + i * HOUR_MS);
  return { today, entries: timetable(STORIES, world, today) };
});
const castOf = (entries: readonly Entry[]) =>
  new Map(entries.map(({ casting }) => [casting.story.id, casting]));

test('the same day gives the same timetable', () =>
  expect(timetable(STORIES, world, new Date(0))).toEqual(timetable(STORIES, world, new Date(0))));

test('every story finds its listing, its people and its date at any hour', () => {
  for (const { today, entries } of days)
    expect([today, castOf(entries).size]).toEqual([today, STORIES.length]);
});

test('deeds stand in order, none lies ahead, none before the history begins', () => {
  for (const { today, entries } of days) {
    const times = entries.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(today.getTime());
    expect(Math.min(...times)).toBeGreaterThan(today.getTime() - HISTORY_DAYS * 24 * HOUR_MS);
  }
});

test('everything is booked before it starts, by somebody else than the owner', () => {
  for (const { entries } of days)
    for (const { bookedAt, startAt, endAt, renter, owner } of castOf(entries).values()) {
      expect(bookedAt < startAt && startAt < endAt).toBe(true);
      expect(renter.documentId).not.toBe(owner.documentId);
    }
});

test('ten instant listings of the demo owner stay free from the third day on', () => {
  const mine = instantOfDemoOwner();
  for (const { today, entries } of days) {
    const third = new Date(today.getTime() + 3 * 24 * HOUR_MS);
    const booked = new Set(
      [...castOf(entries).values()]
        .filter(({ owner, endAt }) => owner.email === 'owner@demo.test' && endAt > third)
        .map(({ listing }) => listing.title),
    );
    expect(mine.filter((title) => !booked.has(title)).length).toBeGreaterThanOrEqual(10);
  }
});

function instantOfDemoOwner(): string[] {
  const titles: string[] = [];
  for (const l of makeListings(catalogue, SEED)) {
    if (!l.owner.demo) return titles;
    if (l.instantBook) titles.push(l.title);
  }
  return titles;
}
