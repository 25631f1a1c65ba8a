/** Owners and renters in numbers: the demo's people again under other names, addresses and ids. */
import { Random } from '@rental/shared/random';
import type { SeedPeople, SeedPerson } from '../catalogue/people';
import { stableId } from '../catalogue/stable-id';

const LISTINGS_AN_OWNER = 50;
const BOOKINGS_A_RENTER = 5;
const FEWEST = 40;

/** Longer than any listing or booking of the bulk is old. */
export const JOINED_DAYS_AGO = 1_200;

/** Told by their addresses; nobody can sign in as one of them. */
export const BULK_MAIL = '@bulk.demo.test';

/** The first owner is the demo's, which no listing of the bulk is given to. */
export function makeBulkPeople(
  demo: SeedPeople,
  { seed, listings, bookings }: { seed: number; listings: number; bookings: number },
): SeedPeople {
  const [demoOwner, ...owners] = demo.owners;
  if (!demoOwner) throw new Error('no owners');
  const count = (each: number, of: number) => Math.max(FEWEST, Math.ceil(of / each));
  return {
    owners: [
      demoOwner,
      ...copies(owners, 'owner', count(LISTINGS_AN_OWNER, listings), new Random(seed)),
    ],
    renters: copies(
      demo.renters.slice(1),
      'renter',
      count(BOOKINGS_A_RENTER, bookings),
      new Random(seed + 1),
    ),
  };
}

function copies(
  people: readonly SeedPerson[],
  role: 'owner' | 'renter',
  count: number,
  random: Random,
): SeedPerson[] {
  return Array.from({ length: count }, (_, n) => {
    const like = people[n % people.length];
    if (!like) throw new Error(`no ${role}s to copy`);
    const neighbours = people.filter(({ city }) => city.country === like.city.country);
    const family = random.pick(neighbours).displayName.split(' ').slice(1).join(' ');
    const reviews = random.int(0, 60);
    return {
      ...like,
      id: stableId('user', `bulk/${role}/${n}`),
      email: `${role}-${n}${BULK_MAIL}`,
      displayName: `${like.firstName} ${family}`,
      identityVerified: random.chance(0.6),
      phoneVerified: random.chance(0.8),
      ratingCount: reviews,
      ratingSum: Math.round(reviews * (4.3 + random.next() * 0.7)),
      joinedHoursAgo: (JOINED_DAYS_AGO + random.int(0, 300)) * 24,
      demo: false,
    };
  });
}
