import { withClient } from '../stage.mjs';

/** What a booking writes, on either side. */
const TABLES = [
  'bookings',
  'ledger.intent',
  'ledger.operation',
  'rental.booking_history',
  'rental.booking_quote',
  'rental.idempotency_key',
  'rental.outbox',
  'rental.reservation',
];

/**
 * @param {string} database
 * @returns {Promise<Record<string, number>>} rows by table
 */
export const countRows = (database) =>
  withClient(database, async (client) => {
    const { rows } = await client.query(
      TABLES.map((table) => `select '${table}' as name, count(*)::int as rows from ${table}`).join(
        ' union all ',
      ),
    );
    return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
  });

/**
 * The rows that were written between two counts.
 *
 * @param {Record<string, number>} before
 * @param {Record<string, number>} after
 * @returns {Record<string, number>}
 */
export const rowsWritten = (before, after) =>
  Object.fromEntries(TABLES.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]));
