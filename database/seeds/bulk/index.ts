/**
 * A marketplace in numbers, for load tests. Its rows are made by SQL, not by the use cases: listings
 * come from the demo's generator, bookings are copies of bookings that the demo's people have made
 * through the platform. Deterministic by its seed; cut off, it goes on where it stopped.
 */
import { db, rowsOf } from '@rental/shared/database';
import { publish } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readCities } from '../catalogue/cities';
import { makeListings, type SeedListing } from '../catalogue/listings';
import { makePeople, type SeedPeople } from '../catalogue/people';
import { SEED } from '../index';
import { preparePhotos } from '../photos/library';
import { ensureDemoAccounts, type EmulatorAddress } from '../stripe-accounts';
import { copyBookings } from './copy-bookings';
import { copyMoney } from './copy-money';
import { openBalances } from './opening-balances';
import { BULK_MAIL, makeBulkPeople } from './people';
import {
  planBooking,
  type BulkListing,
  type BulkWorld,
  type PlannedBooking,
} from './plan-bookings';
import {
  closeBulkSeed,
  noteBookings,
  noteListings,
  openBulkSeed,
  type BulkOrder,
  type BulkProgress,
} from './progress';
import { Rate } from './rate';
import { findTemplates, TemplateChoice } from './templates';
import { writeBulkListings } from './write-listings';
import { writeBulkPeople } from './write-people';
import { writeStaffWork } from './write-staff-work';

export interface BulkOptions extends BulkOrder {
  /** The platform's time. */
  now: Date;
  uploadsDir: string;
  cacheDir: string;
  emulator: EmulatorAddress;
  log(line: string): void;
}

const LISTINGS_AT_ONCE = 2_000;
const BOOKINGS_AT_ONCE = 2_500;

/** All that the writing needs to know. */
interface Work {
  readonly knex: Knex;
  readonly options: BulkOptions;
  readonly progress: BulkProgress;
  readonly people: SeedPeople;
}

/**
 * Fills the database up to the numbers asked for. The demo marketplace and its history are there.
 * The search index comes after it.
 *
 * @throws BulkRefusal when there is another bulk, or one that is finished with other numbers
 */
export async function bulkSeed(strapi: Core.Strapi, options: BulkOptions): Promise<void> {
  const knex = db(strapi);
  const progress = await openBulkSeed(knex, options, options.now);
  if (progress.finishedAt) {
    options.log('the bulk is there already');
    return;
  }
  const people = makeBulkPeople(makePeople(readCities(), SEED), options);
  const work = { knex, options, progress, people };
  await writePeople(work);
  await writeListings(work);
  await writeBookings(work);
  options.log('reviews and the audit log');
  await inTransaction(knex, async (trx) => {
    await writeStaffWork(trx, progress.today);
    await publish(strapi, trx, [
      // What the moderation plugin answers by judging all that waits.
      { topic: 'moderation.words_changed', key: 'words', payload: {}, occurredAt: options.now },
    ]);
    const accounts = await openBalances(trx, options.emulator, options.now);
    options.log(`balances of ${accounts} accounts at Stripe`);
    await closeBulkSeed(trx, options.now);
  });
  options.log('statistics of the tables');
  await knex.raw('vacuum analyze');
}

async function inTransaction<T>(
  knex: Knex,
  act: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return knex.transaction(async (trx) => {
    await trx.raw('set local statement_timeout = 0');
    await trx.raw('set local synchronous_commit = off');
    return act(trx);
  });
}

async function writePeople({ knex, options, progress, people }: Work): Promise<void> {
  if (progress.listingsDone > 0) return;
  const { log, emulator } = options;
  const [, ...owners] = people.owners;
  log(`${owners.length} owners with accounts at Stripe`);
  const accounts = await ensureDemoAccounts(
    emulator,
    owners.map(({ id, email, city }) => ({ id, email, country: city.country })),
  );
  log(`${people.renters.length} renters`);
  await inTransaction(knex, (trx) =>
    writeBulkPeople(trx, [...owners, ...people.renters], accounts, progress.today),
  );
}

async function writeListings({ knex, options, progress, people }: Work): Promise<void> {
  const { log, listings: total } = options;
  if (progress.listingsDone >= total) return;
  const library = await preparePhotos(options.cacheDir, options.uploadsDir);
  const rate = new Rate('listings', total, progress.listingsDone, log);
  const write = async (batch: readonly SeedListing[], done: number) => {
    await inTransaction(knex, async (trx) => {
      await writeBulkListings(trx, batch, library, progress.today);
      await noteListings(trx, done);
    });
    rate.tell(done);
  };
  let batch: SeedListing[] = [];
  let made = 0;
  for (const listing of makeListings(people, SEED)) {
    made += 1;
    // The first ones are the demo's own: same titles, same ids.
    if (made > progress.listingsDone) batch.push(listing);
    if (batch.length === LISTINGS_AT_ONCE || made === total) {
      await write(batch, made);
      batch = [];
    }
    if (made === total) return;
  }
}

const LISTINGS = `select l.currency, l.document_id as id, l.owner_id as owner,
    u.stripe_account_id as account
  from listings l join up_users u on u.document_id = l.owner_id and u.email like ?
  where l.state in ('ACTIVE', 'PAUSED') order by l.id`;

async function worldOf({ knex, options, people }: Work): Promise<BulkWorld> {
  const listings = new Map<string, BulkListing[]>();
  const rows = await rowsOf<BulkListing & { currency: string }>(knex, LISTINGS, [`%${BULK_MAIL}`]);
  for (const { currency, ...listing } of rows) {
    const known = listings.get(currency);
    if (known) known.push(listing);
    else listings.set(currency, [listing]);
  }
  const templates = await inTransaction(knex, (trx) => findTemplates(trx, options.now));
  options.log(`${templates.length} bookings of the demo to copy`);
  return {
    seed: options.seed,
    choice: new TemplateChoice(templates.filter(({ currency }) => listings.has(currency))),
    renters: people.renters.map(({ id }) => id),
    listings,
  };
}

async function writeBookings(work: Work): Promise<void> {
  const { knex, options, progress } = work;
  if (progress.bookingsDone >= options.bookings) return;
  const world = await worldOf(work);
  const dated = new Map(Object.entries(progress.dated));
  const rate = new Rate('bookings', options.bookings, progress.bookingsDone, options.log);
  let done = progress.bookingsDone;
  while (done < options.bookings) {
    const plan: PlannedBooking[] = [];
    const until = Math.min(done + BOOKINGS_AT_ONCE, options.bookings);
    for (let n = done + 1; n <= until; n += 1) plan.push(planBooking(world, n, dated));
    await inTransaction(knex, async (trx) => {
      await copyBookings(trx, plan);
      await copyMoney(trx);
      await noteBookings(trx, until, dated);
    });
    done = until;
    rate.tell(done);
  }
}
