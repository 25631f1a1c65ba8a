/** The one row of `rental.bulk_seed`: what was asked for, and how far it is. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';

export interface BulkOrder {
  readonly seed: number;
  /** In all, those of the demo included. */
  readonly listings: number;
  /** Copies, besides those of the demo. */
  readonly bookings: number;
}

export interface BulkProgress extends BulkOrder {
  /** What ages count back from, also when the seed is taken up later. */
  readonly today: Date;
  readonly listingsDone: number;
  readonly bookingsDone: number;
  /** By currency: listings that have a booking holding dates. */
  readonly dated: Readonly<Record<string, number>>;
  readonly finishedAt: Date | null;
}

/** There are bulk rows that this order cannot go on with; the message says what to do. */
export class BulkRefusal extends Error {}

const READ = `select seed, listings, bookings, today, listings_done as "listingsDone",
    bookings_done as "bookingsDone", dated, finished_at as "finishedAt"
  from rental.bulk_seed`;

/** Takes up the seed that was begun with the same numbers, or begins one. */
export async function openBulkSeed(
  knex: Knex,
  order: BulkOrder,
  today: Date,
): Promise<BulkProgress> {
  await knex.raw(
    `insert into rental.bulk_seed (seed, listings, bookings, today)
      values (:seed, :listings, :bookings, :today) on conflict do nothing`,
    { ...order, today },
  );
  const [found] = await rowsOf<BulkProgress>(knex, READ);
  if (!found) throw new Error('the bulk seed has no row');
  const { seed, listings, bookings } = found;
  if (seed !== order.seed || listings !== order.listings || bookings !== order.bookings)
    throw new BulkRefusal(
      `This database has a bulk of --listings ${listings} --bookings ${bookings} --seed ${seed}` +
        `${found.finishedAt ? '' : ', not finished'}: give the same numbers${
          found.finishedAt ? '' : ' to go on with it'
        }, or begin anew with another DATA_DIR or \`npm start -- --reset\`.`,
    );
  return found;
}

export async function noteListings(trx: Knex.Transaction, done: number): Promise<void> {
  await trx.raw('update rental.bulk_seed set listings_done = ?', [done]);
}

export async function noteBookings(
  trx: Knex.Transaction,
  done: number,
  dated: ReadonlyMap<string, number>,
): Promise<void> {
  await trx.raw('update rental.bulk_seed set bookings_done = ?, dated = ?::jsonb', [
    done,
    JSON.stringify(Object.fromEntries(dated)),
  ]);
}

export async function closeBulkSeed(trx: Knex.Transaction, at: Date): Promise<void> {
  await trx.raw('update rental.bulk_seed set finished_at = ?', [at]);
}
