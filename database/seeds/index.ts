/** The demo marketplace. Deterministic, repeatable: what is there already stays as it is. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readCities } from './catalogue/cities';
import { makeListings, type SeedListing } from './catalogue/listings';
import { makePeople, type SeedPeople } from './catalogue/people';
import { preparePhotos } from './photos/library';
import { ensureDemoAccounts, type EmulatorAddress } from './stripe-accounts';
import { writeContent } from './write-content';
import { writeListings } from './write-listings';
import { writePeople, writeStaff } from './write-people';

export interface SeedOptions {
  /** The platform's time: ages of listings count back from it. */
  now: Date;
  uploadsDir: string;
  /** Photos are made once and kept here. */
  cacheDir: string;
  /** Where owners get their accounts; without it (a real Stripe key) they onboard themselves. */
  emulator?: EmulatorAddress;
  /** Default 400; more for load tests. */
  listings?: number;
  log(line: string): void;
}

export interface SeedReport {
  listings: number;
  people: number;
}

/** Of the demo's people and listings. */
export const SEED = 20_260_101;
const LISTINGS = 400;

export async function seed(strapi: Core.Strapi, options: SeedOptions): Promise<SeedReport> {
  const people = makePeople(readCities(), SEED);
  const listings = take(makeListings(people, SEED), options.listings ?? LISTINGS);
  options.log('photos');
  const photos = await preparePhotos(options.cacheDir, options.uploadsDir);
  options.log("owners' accounts at Stripe");
  const accounts = options.emulator
    ? await ensureDemoAccounts(options.emulator, people.owners.map(accountOf))
    : new Map<string, string>();
  options.log(`${listings.length} listings`);
  const written = await strapi.db.transaction(async ({ trx: strapiTrx }) => {
    const trx = strapiTrx as unknown as Knex.Transaction;
    await trx.raw('set local statement_timeout = 0');
    const categories = await writeContent(trx, options.now);
    const ids = await writePeople(trx, people, accounts, options.now);
    return writeListings(trx, listings, { categories, people: ids, photos }, options.now);
  });
  await writeStaff(strapi);
  return { listings: Number(written), people: people.owners.length + people.renters.length };
}

const accountOf = ({ id, email, city }: SeedPeople['owners'][number]) => ({
  id,
  email,
  country: city.country,
});

function take(source: Generator<SeedListing>, count: number): SeedListing[] {
  const list: SeedListing[] = [];
  for (const listing of source) {
    if (list.length === count) break;
    list.push(listing);
  }
  return list;
}
