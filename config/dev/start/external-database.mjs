import { Refusal, codeOf, messageOf } from './refusal.mjs';

const LEAST_MAJOR = 15;

/**
 * @param {unknown} error of a connection
 * @param {string} place host and database, without the password
 * @returns {string} one sentence
 */
export function explainConnectionError(error, place) {
  const code = codeOf(error);
  if (code === '3D000') {
    return `There is no database ${place}: create it (createdb), or correct DATABASE_URL.`;
  }
  if (code === '28P01' || code === '28000') {
    return `${place} refuses this user or password: correct DATABASE_URL.`;
  }
  return `The database ${place} does not answer (${code ?? messageOf(error)}): start it, correct DATABASE_URL, or unset it to use the embedded PostgreSQL.`;
}

/**
 * Checks that the database the person named can be used, before anything is started on it.
 *
 * @param {string} url
 * @throws {Refusal}
 */
export async function checkExternalDatabase(url) {
  const { default: pg } = await import('pg');
  const { host, pathname } = new URL(url);
  const place = `${host}${pathname}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query('SHOW server_version_num');
    const major = Math.floor(Number(rows[0].server_version_num) / 10_000);
    if (major < LEAST_MAJOR) {
      throw new Refusal(
        `${place} is PostgreSQL ${major}, and the platform needs ${LEAST_MAJOR} or later: upgrade it, or set DATABASE_URL to another.`,
      );
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(explainConnectionError(error, place));
  } finally {
    await client.end().catch(() => undefined);
  }
}
