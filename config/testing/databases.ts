import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';

/** The superuser's address, which the run's global setup put there. */
function superuserUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined) {
    throw new Error('There is no test database: run the suite with Jest (config/jest.config.cjs).');
  }
  return url;
}

/** The address of another database of the same server. */
export function databaseUrl(name: string): string {
  const url = new URL(superuserUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** Does a piece of work with a connection of the superuser to the maintenance database. */
export async function asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: superuserUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database of a suite's own. */
export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  readonly pg: Pool;
  /** Closes the pool and removes the database, whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * Creates a database for one suite.
 *
 * @param label what it is for, part of its name
 * @param template the database it is a copy of; empty without one
 */
export async function createTestDatabase(label: string, template?: string): Promise<TestDatabase> {
  const words = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 30);
  const name = `rental_test_${words}_${randomBytes(4).toString('hex')}`;
  const source = template === undefined ? '' : ` TEMPLATE ${template} STRATEGY FILE_COPY`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name}${source}`));
  const url = databaseUrl(name);
  const pg = new Pool({ connectionString: url, max: 10 });
  // A suite that kills the platform also loses connections; the pool opens others.
  pg.on('error', () => undefined);
  return {
    name,
    url,
    pg,
    drop: async () => {
      await pg.end();
      await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
