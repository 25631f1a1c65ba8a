/** Deliveries that could not be worked off, and how the checks of the ledger came out. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { DeliveryEntry, VerificationEntry } from '../../../contracts/admin-payments';
import type { Admin } from './operation-care';

const MOST = 20;

const instant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export async function failingDeliveries(
  knex: Knex,
): Promise<{ total: number; oldest: DeliveryEntry[] }> {
  const rows = await rowsOf<DeliveryEntry & { total: number }>(
    knex,
    `select id, type, account, attempts, last_error as error,
            ${instant('received_at')} as "receivedAt", count(*) over ()::int as total
       from ledger.stripe_event where processed_at is null and last_error is not null
      order by received_at, id limit ${MOST}`,
  );
  return { total: rows[0]?.total ?? 0, oldest: rows.map(({ total: _, ...entry }) => entry) };
}

export async function newestVerification(knex: Knex): Promise<VerificationEntry | null> {
  const [row] = await rowsOf<VerificationEntry>(
    knex,
    `select ${instant('at')} as at, admin_name as by, findings::json as findings
       from ledger.verification order by id desc limit 1`,
  );
  return row ?? null;
}

export async function recordVerification(
  knex: Knex,
  check: { admin: Admin; findings: VerificationEntry['findings']; now: Date },
): Promise<void> {
  await knex.table('ledger.verification').insert({
    admin_id: check.admin.id,
    admin_name: check.admin.name,
    findings: JSON.stringify(check.findings),
    at: check.now,
  });
}
