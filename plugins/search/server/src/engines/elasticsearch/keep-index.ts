import { errors, type estypes } from '@elastic/elasticsearch';
import type { Knex } from 'knex';
import { wallClock } from '@rental/shared/clock';
import type { CategoryField } from '../../../../contracts/catalogue';
import type { IndexProgress } from '../../../../contracts/service';
import { searchIndexLag } from '@rental/shared/metrics';
import { nextGeneration } from '../postgres/generations';
import { raw, run, sql } from '../postgres/sql';
import type { Connection } from './connection';
import { documentOf } from './document';
import { documentsOf, nextDocuments, type DocumentRow } from './document-statement';
import { mappingOf, SETTINGS } from './mapping';

const BATCH = 500;
/** One writer at a time: a document read earlier must not arrive later. */
const TRY_LOCK = raw(`select pg_try_advisory_xact_lock(hashtext('rental.search_mirror')) as held`);
const LOCK = raw(`select pg_advisory_xact_lock(hashtext('rental.search_mirror'))`);

type Operation = estypes.BulkOperationContainer | Record<string, unknown>;

async function write(
  connection: Connection,
  index: string,
  operations: Operation[],
  refresh: 'wait_for' | false = false,
): Promise<void> {
  if (operations.length === 0) return;
  const answer = await connection.client.bulk({ index, operations, refresh });
  const [refused] = answer.items.flatMap(({ index: written }) =>
    written?.error ? [written.error] : [],
  );
  if (refused) throw new Error(`elasticsearch refused a document: ${refused.reason ?? 'unknown'}`);
}

const put = (row: DocumentRow): Operation[] => [{ index: { _id: row.id } }, documentOf(row)];

/** Brings these listings' documents up to date; what is not active goes. */
async function writeListings(
  trx: Knex,
  connection: Connection,
  ids: readonly string[],
): Promise<void> {
  const rows = await run<DocumentRow>(trx, documentsOf(ids));
  const active = new Set(rows.map(({ id }) => id));
  const gone = ids.filter((id) => !active.has(id)).map((id) => ({ delete: { _id: id } }));
  await write(connection, connection.alias, [...rows.flatMap(put), ...gone], 'wait_for');
  // Results made until now may lack what can be found from now on.
  await run(trx, nextGeneration('catalogue'));
}

/**
 * Tells the index what changed since it was told last, and measures how far behind it is. While
 * another process does, or the server rests, nothing happens.
 *
 * @returns how many changes were told
 */
export async function followQueue(knex: Knex, connection: Connection): Promise<number> {
  let told = 0;
  for (;;) {
    const count = await knex.transaction(async (trx) => {
      const [lock] = await run<{ held: boolean }>(trx, TRY_LOCK);
      if (!lock?.held) return 0;
      const changes = await run<{ listing_id: string }>(
        trx,
        sql`delete from rental.search_queue where id in (
            select id from rental.search_queue order by id limit ${BATCH}::int)
          returning listing_id`,
      );
      if (changes.length === 0) return 0;
      const ids = [...new Set(changes.map(({ listing_id }) => listing_id))];
      await writeListings(trx, connection, ids);
      return changes.length;
    });
    told += count;
    if (count < BATCH) break;
  }
  await measureLag(knex);
  return told;
}

/** Seconds that the oldest change has been waiting. */
export async function measureLag(knex: Knex): Promise<void> {
  const [row] = await run<{ lag: number }>(
    knex,
    raw(`select coalesce(extract(epoch from clock_timestamp() - min(queued_at)), 0)::float8 as lag
      from rental.search_queue`),
  );
  searchIndexLag.set(row?.lag ?? 0);
}

const isMissing = (error: unknown): boolean =>
  error instanceof errors.ResponseError && error.statusCode === 404;

async function swap(connection: Connection, fresh: string): Promise<void> {
  const { client, alias } = connection;
  const old = await client.indices
    .get({ index: `${alias}-*` })
    .then((found) => Object.keys(found).filter((name) => name !== fresh))
    .catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
  await client.indices.updateAliases({
    actions: [
      ...old.map((index) => ({ remove: { index, alias, must_exist: false } })),
      { add: { index: fresh, alias } },
    ],
  });
  if (old.length > 0) await client.indices.delete({ index: old });
}

/**
 * Builds a new index beside the one that is searched and puts it in its place when it is whole:
 * nobody notices. Changes meanwhile wait in the queue and are told afterwards.
 *
 * @returns how many listings are in it
 */
export async function rebuildIndex(
  knex: Knex,
  connection: Connection,
  fields: Iterable<CategoryField>,
  onProgress: (progress: IndexProgress) => void = () => undefined,
): Promise<number> {
  const { client, alias } = connection;
  // Committed first: from here on no change is missed.
  await run(
    knex,
    sql`insert into rental.search_mirror (alias) values (${alias}) on conflict do nothing`,
  );
  const fresh = `${alias}-${wallClock.now().getTime()}`;
  const done = await knex.transaction(async (trx) => {
    await run(trx, LOCK);
    await client.indices.create({ index: fresh, settings: SETTINGS, mappings: mappingOf(fields) });
    const written = await writeAll(trx, connection, fresh, onProgress);
    await client.indices.refresh({ index: fresh });
    await swap(connection, fresh);
    await run(
      trx,
      sql`update rental.search_mirror set index_name = ${fresh} where alias = ${alias}`,
    );
    await run(trx, nextGeneration('catalogue'));
    return written;
  });
  connection.forgetReadiness();
  return done;
}

async function writeAll(
  trx: Knex,
  connection: Connection,
  index: string,
  onProgress: (progress: IndexProgress) => void,
): Promise<number> {
  const [counted] = await run<{ total: number }>(
    trx,
    raw('select count(*)::int as total from rental.listing_search where active'),
  );
  const total = counted?.total ?? 0;
  let done = 0;
  let last = '';
  for (;;) {
    const rows = await run<DocumentRow>(trx, nextDocuments(last, BATCH));
    const newest = rows.at(-1);
    if (newest === undefined) return done;
    last = newest.id;
    await write(connection, index, rows.flatMap(put));
    done += rows.length;
    onProgress({ done, total: Math.max(total, done), engine: 'elasticsearch' });
  }
}

/** Fields that categories have gained since the index was built can be searched at once. */
export async function learnFields(
  connection: Connection,
  fields: Iterable<CategoryField>,
): Promise<void> {
  const { properties } = mappingOf(fields);
  await connection.client.indices.putMapping({ index: connection.alias, properties });
}

/** Nobody keeps an index outside the database any more: nothing is queued for one. */
export async function forgetMirrors(knex: Knex): Promise<void> {
  await knex.raw('delete from rental.search_mirror');
  await knex.raw('delete from rental.search_queue');
}
