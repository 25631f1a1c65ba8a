/** Owners and renters, with names as they are at home in their city. */
import type { SeedCity } from './cities';
import { Random } from '@rental/shared/random';
import { slugOf, stableId } from './stable-id';

export interface SeedPerson {
  id: string;
  email: string;
  firstName: string;
  displayName: string;
  bio: string;
  city: SeedCity;
  identityVerified: boolean;
  phoneVerified: boolean;
  responseMinutes: number;
  ratingCount: number;
  ratingSum: number;
  /** Hours since they signed up. */
  joinedHoursAgo: number;
  /** Demo accounts have the published password; nobody can sign in as the others. */
  demo: boolean;
  owner: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  DE: 'Lena Hoffmann|Jonas Weber|Mira Schulz|Tarek Yilmaz|Anke Brandt|Felix Neumann',
  AT: 'Katharina Gruber|Lukas Steiner|Elif Aydin',
  CH: 'Nina Keller|Reto Baumann|Chiara Bernasconi',
  FR: 'Camille Laurent|Hugo Moreau|Inès Benali|Théo Garnier|Margaux Petit',
  NL: 'Sanne de Vries|Bram Jansen|Yara Bakker',
  GB: 'Imogen Clarke|Callum Reid|Priya Nair|Owen Hughes|Zadie Thompson',
  IE: 'Aoife Byrne|Cian Walsh|Niamh Kelly',
  PT: 'Beatriz Almeida|Tiago Ferreira|Inês Carvalho',
  ES: 'Marta Soler|Pau Ferrer|Lucía Navarro',
  IT: 'Giulia Romano|Matteo Conti|Sara De Luca',
  DK: 'Freja Nielsen|Mikkel Sørensen|Astrid Holm',
  SE: 'Elsa Lindqvist|Axel Bergman|Saga Nyström',
  NO: 'Ingrid Haugen|Sander Lie|Nora Berg',
  PL: 'Zofia Kowalska|Jakub Nowak|Hanna Wiśniewska',
  CZ: 'Tereza Dvořáková|Ondřej Novák|Klára Svobodová',
  US: 'Maya Rodriguez|Ethan Park|Grace Okafor|Caleb Nguyen|Hannah Stein|Marcus Bell',
  CA: 'Chloe Tremblay|Noah Singh|Avery Chen',
  MX: 'Ximena Torres|Diego Ramírez|Valeria Cruz',
  AR: 'Catalina Gómez|Joaquín Sosa|Martina Ruiz',
  BR: 'Larissa Souza|Rafael Lima|Bruna Martins',
  ZA: 'Thandi Mokoena|Liam van Wyk|Aaliyah Jacobs',
  JP: 'Haruka Sato|Ren Tanaka|Yui Kobayashi',
  KR: 'Ji-woo Kim|Min-jun Lee|Seo-yeon Park',
  AU: 'Isla Murphy|Cooper Wright|Mei Wong',
  KW: 'Noor Al-Sabah|Yousef Al-Mutairi|Dana Al-Rashid',
};

const BIOS = [
  'I lend what I would otherwise only look at, and I like to explain it.',
  'Everything is cleaned and checked before you get it. Ask me anything.',
  'Started with one good thing too many in the cellar; now it is a small side business.',
  'Happy when things are used. Flexible with times, strict with care.',
  'Professional by day, and my kit earns its keep at weekends.',
  'Collector, repairer, lender. I reply quickly.',
];

export interface SeedPeople {
  owners: SeedPerson[];
  renters: SeedPerson[];
}

/** They were here before the oldest listing. */
const JOINED_HOURS_AGO = 720 * 24;
/** Somebody whom the risk rule for new accounts looks at. */
const NEWCOMER = {
  name: 'Delphine Achterberg',
  city: 'San Francisco',
  joinedHoursAgo: 20,
} as const;

function person(
  city: SeedCity,
  name: string,
  role: 'owner' | 'renter',
  random: Random,
): SeedPerson {
  const reviews = random.int(0, 60);
  return {
    id: stableId('user', `${role}/${name}/${city.name}`),
    email: `${slugOf(name)}.${slugOf(city.name)}.${role}@demo.test`,
    firstName: name.split(' ')[0] ?? name,
    displayName: name,
    bio: random.pick(BIOS),
    city,
    identityVerified: random.chance(0.6),
    phoneVerified: random.chance(0.8),
    responseMinutes: random.pick([10, 20, 30, 60, 120, 240]),
    ratingCount: reviews,
    ratingSum: Math.round(reviews * (4.3 + random.next() * 0.7)),
    joinedHoursAgo: JOINED_HOURS_AGO,
    demo: false,
    owner: role === 'owner',
  };
}

const demo = (city: SeedCity, role: 'owner' | 'renter', displayName: string): SeedPerson => ({
  ...person(city, displayName, role, new Random(7)),
  id: stableId('user', `demo/${role}`),
  email: `${role}@demo.test`,
  identityVerified: true,
  phoneVerified: true,
  ratingCount: role === 'owner' ? 41 : 6,
  ratingSum: role === 'owner' ? 199 : 30,
  responseMinutes: 20,
  demo: true,
});

/** Two owners and a renter or two in each city; the demo accounts stand first, a newcomer last. */
export function makePeople(cities: readonly SeedCity[], seed: number): SeedPeople {
  const random = new Random(seed);
  const [home] = cities;
  if (!home) throw new Error('no cities');
  const owners = [demo(home, 'owner', 'Olivia Brandt')];
  const renters = [demo(home, 'renter', 'Robin Vogt')];
  cities.forEach((city, i) => {
    const names = (NAMES[city.country] ?? '').split('|');
    const at = (n: number) => names[(i + n) % names.length] ?? '';
    owners.push(person(city, at(0), 'owner', random), person(city, at(1), 'owner', random));
    renters.push(person(city, at(2), 'renter', random));
    if (i % 3 === 0) renters.push(person(city, at(1), 'renter', random));
  });
  const { name, city: place, joinedHoursAgo } = NEWCOMER;
  const city = cities.find((one) => one.name === place);
  if (!city) throw new Error(`no city ${place}`);
  const newcomer = person(city, name, 'renter', random);
  renters.push({ ...newcomer, joinedHoursAgo, ratingCount: 0, ratingSum: 0 });
  return { owners, renters };
}
