/** Listings: an item, an owner, a place, terms. Pure and endless: the same seed gives the same list. */
import { ITEMS } from '../items';
import type { Item } from '../items/item';
import { CATEGORIES, type SeedCategoryWithParent } from './category-tree';
import type { SeedCity } from './cities';
import { describeItem, variantOf } from './listing-texts';
import type { SeedPeople, SeedPerson } from './people';
import { localPrice } from './prices';
import { Random } from '@rental/shared/random';
import { slugOf, stableId } from './stable-id';

export const LISTING_STATES = [
  'ACTIVE',
  'PENDING_REVIEW',
  'DRAFT',
  'PAUSED',
  'CHANGES_REQUESTED',
] as const;
export type SeedListingState = (typeof LISTING_STATES)[number];

export interface SeedListing {
  id: string;
  title: string;
  slug: string;
  description: string;
  state: SeedListingState;
  category: SeedCategoryWithParent;
  owner: SeedPerson;
  city: SeedCity;
  attributes: Item['attributes'];
  photo: string;
  /** Varies backdrop, light and angle of the photos; at random, so that neighbours differ. */
  look: number;
  photoCount: number;
  priceAmount: number;
  currency: string;
  priceUnit: 'DAY' | 'NIGHT' | 'HOUR';
  priceTiers: { minUnits: number; percentOff: number }[];
  extras: { code: string; label: string; amount: number; per: 'booking' | 'unit' }[];
  depositAmount: number;
  quantity: number;
  instantBook: boolean;
  policy: 'flexible' | 'moderate' | 'strict';
  lat: number;
  lng: number;
  address: string;
  publicRadiusM: number;
  minUnits: number;
  maxUnits: number;
  noticeHours: number;
  windowDays: number;
  bufferMinutes: number;
  closedWeekdays: number[];
  pickupTime: string;
  returnTime: string;
  ratingCount: number;
  ratingSum: number;
  completeness: number;
  /** Days before the seeding on which it went live. */
  ageDays: number;
}

/**
 * The first ones belong to owner@demo.test (API.md, "Demo sign-ins"); the last two of them are
 * requests to book, the others can be booked at once.
 */
export const DEMO_OWNER_LISTINGS = 14;
export const DEMO_OWNER_INSTANT = 12;

/** The demo owner has let things for a while: they were there when the demo's history begins. */
const DEMO_OWNER_AGE_DAYS = 90;

interface Slot {
  item: Item;
  category: SeedCategoryWithParent;
  round: number;
}

/** Every item once, then every item again as another copy of it, and so on; categories alternate. */
export function* itemSlots(): Generator<Slot> {
  const leaves = CATEGORIES.filter(({ slug }) => ITEMS[slug]);
  const longest = Math.max(...leaves.map(({ slug }) => ITEMS[slug]?.length ?? 0));
  for (let round = 0; ; round += 1)
    for (let i = 0; i < longest; i += 1)
      for (const category of leaves) {
        const item = ITEMS[category.slug]?.[i];
        if (item) yield { item, category, round };
      }
}

export function* makeListings(people: SeedPeople, seed: number): Generator<SeedListing> {
  const [demoOwner] = people.owners;
  if (!demoOwner) throw new Error('no owners');
  const later: Slot[] = [];
  let made = 0;
  for (const slot of itemSlots()) {
    const byDay = slot.category.rules.pricingUnits[0] === 'DAY' && slot.item.depositUsd > 0;
    const forDemo = made < DEMO_OWNER_LISTINGS;
    if (forDemo && !byDay) {
      later.push(slot);
      continue;
    }
    if (made === DEMO_OWNER_LISTINGS)
      for (const waiting of later.splice(0))
        yield makeOne(waiting, pickOwner(people, made), seed, made++);
    yield makeOne(slot, forDemo ? demoOwner : pickOwner(people, made), seed, made++);
  }
}

/** Owners in turn, so that every city has listings. */
function pickOwner({ owners }: SeedPeople, n: number): SeedPerson {
  const owner = owners[1 + ((n * 7) % (owners.length - 1))];
  if (!owner) throw new Error('no owners');
  return owner;
}

function makeOne(
  { item, category, round }: Slot,
  owner: SeedPerson,
  seed: number,
  n: number,
): SeedListing {
  const random = new Random(seed + n * 7919);
  const { city } = owner;
  const suffix = round === 0 ? '' : `, ${variantOf(category.slug, round)}`;
  const title = `${item.title}${suffix}`;
  const reviews = owner.demo ? random.int(20, 38) : random.chance(0.2) ? 0 : random.int(1, 38);
  const stars = owner.demo ? 4.8 : 4.2 + random.next() * 0.8;
  return {
    id: stableId('listing', title),
    title,
    slug: slugOf(title),
    description: describeItem(item, city.name, category.rules.pricingUnits[0] ?? 'DAY', random),
    category,
    owner,
    city,
    attributes: item.attributes,
    photo: item.photo,
    photoCount: random.int(3, 5),
    ...priceOf(item, category, city, random),
    ...placeOf(city, random),
    ...(owner.demo
      ? { ...DEMO_TERMS, instantBook: n < DEMO_OWNER_INSTANT }
      : termsOf(category, random)),
    bufferMinutes: category.rules.bufferMinutes,
    ratingCount: reviews,
    ratingSum: Math.round(reviews * stars),
    completeness: random.int(80, 100),
    ageDays: Math.max(owner.demo ? DEMO_OWNER_AGE_DAYS : 0, random.int(2, 700)),
    look: random.int(0, 999),
  };
}

/** What the checks of the contract rely on. */
const DEMO_TERMS = {
  state: 'ACTIVE',
  quantity: 1,
  policy: 'moderate',
  minUnits: 1,
  maxUnits: 30,
  noticeHours: 0,
  windowDays: 365,
  closedWeekdays: [] as number[],
  pickupTime: '10:00',
  returnTime: '18:00',
} as const;

function termsOf(category: SeedCategoryWithParent, random: Random) {
  const draw = random.next();
  const state: SeedListingState =
    draw < 0.94 ? 'ACTIVE' : random.pick(LISTING_STATES.filter((one) => one !== 'ACTIVE'));
  const hourly = category.rules.pricingUnits[0] === 'HOUR';
  return {
    state,
    instantBook: random.chance(0.7),
    quantity: random.chance(0.85) || hourly ? 1 : random.int(2, 6),
    policy: random.pick(['flexible', 'moderate', 'moderate', 'strict'] as const),
    minUnits: 1,
    maxUnits: hourly ? 12 : random.pick([14, 21, 30, 60]),
    noticeHours: random.pick([0, 2, 6, 12, 24]),
    windowDays: random.pick([120, 180, 365]),
    closedWeekdays: random.chance(0.08) ? [0] : [],
    pickupTime: random.pick(['09:00', '10:00', '12:00']),
    returnTime: random.pick(['17:00', '18:00', '19:00']),
  };
}

function priceOf(item: Item, category: SeedCategoryWithParent, city: SeedCity, random: Random) {
  const local = (usd: number) => localPrice(usd, city.currency, city.level);
  const unit = category.rules.pricingUnits[0] ?? 'DAY';
  const bulky = item.usd > 40 && unit === 'DAY';
  return {
    priceAmount: local(item.usd * (0.9 + random.next() * 0.25)),
    currency: city.currency,
    priceUnit: unit,
    priceTiers:
      unit === 'HOUR'
        ? [{ minUnits: 8, percentOff: 15 }]
        : [
            { minUnits: 7, percentOff: random.pick([10, 15, 20]) },
            { minUnits: 28, percentOff: random.pick([30, 35, 40]) },
          ],
    extras: [
      ...(bulky
        ? [
            {
              code: 'delivery',
              label: 'Delivery and pick-up in town',
              amount: local(25),
              per: 'booking' as const,
            },
          ]
        : []),
      ...(unit === 'DAY'
        ? [
            {
              code: 'insurance',
              label: 'Damage cover',
              amount: local(Math.max(2, item.usd * 0.08)),
              per: 'unit' as const,
            },
          ]
        : []),
      ...(unit === 'NIGHT'
        ? [
            {
              code: 'cleaning',
              label: 'Final cleaning',
              amount: local(30),
              per: 'booking' as const,
            },
          ]
        : []),
    ],
    depositAmount: item.depositUsd === 0 ? 0 : local(item.depositUsd),
  };
}

const KM_PER_DEGREE = 111;

/** Within about five kilometres of the centre. */
function placeOf(city: SeedCity, random: Random) {
  const shift = () => ((random.next() - 0.5) * 10) / KM_PER_DEGREE;
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return {
    lat: round(city.lat + shift()),
    lng: round(city.lng + shift()),
    address: `${random.pick(city.streets)} ${random.int(1, 180)}, ${city.name}`,
    publicRadiusM: random.pick([500, 800, 1000]),
  };
}
