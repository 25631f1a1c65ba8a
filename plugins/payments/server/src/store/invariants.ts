/** MONEY.md's invariants as queries: each answers the rows that break one. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { Finding } from '../../../contracts/service';
import { movements } from './movements';

type Details = Readonly<Record<string, unknown>>;

interface Invariant {
  readonly code: string;
  readonly sql: string;
  readonly say: (row: Details) => string;
}

const CLOSED = `(b.state in ('EXPIRED', 'SETTLED')
  or (b.state like 'CANCELLED_BY_%' and b.settled_at is not null))`;

const INVARIANTS: readonly Invariant[] = [
  {
    code: 'LEDGER_UNBALANCED',
    sql: `select j.source_type as "sourceType", j.source_id as "sourceId", sum(p.amount) as off
      from ledger.journal j left join ledger.posting p on p.journal_id = j.id
      group by j.id having coalesce(sum(p.amount), 0) <> 0 or count(p.id) < 2`,
    say: (row) => `journal ${row.sourceType} ${row.sourceId} does not sum to zero`,
  },
  {
    code: 'LIABILITY_BELOW_ZERO',
    sql: `select p.account, j.currency, sum(p.amount) as amount
      from ledger.posting p join ledger.journal j on j.id = p.journal_id
      join ledger.account a on a.name = p.account and a.kind = 'liability'
      group by p.account, j.currency having sum(p.amount) > 0`,
    say: (row) => `${row.account} owes ${row.amount} ${row.currency} less than nothing`,
  },
  {
    code: 'REFUNDED_ABOVE_CHARGED',
    sql: `select i.id as "intentId", i.booking_id as "bookingId", i.received as charged,
             sum(r.amount) as refunded
      from ledger.intent i join ledger.refund r on r.intent_id = i.id
      where r.status not in ('failed', 'canceled')
      group by i.id having sum(r.amount) > i.received`,
    say: (row) => `${row.intentId}: ${row.refunded} given back of ${row.charged}`,
  },
  {
    code: 'CAPTURED_ABOVE_HELD',
    sql: `select id as "intentId", booking_id as "bookingId", amount as held, received as captured
      from ledger.intent where received > amount`,
    say: (row) => `${row.intentId}: ${row.captured} taken of ${row.held}`,
  },
  {
    code: 'CLOSED_BOOKING_HOLDS_MONEY',
    sql: `select b.document_id as "bookingId", b.number, b.state, p.account, j.currency,
             sum(p.amount) as amount
      from bookings b
      join ledger.journal j on j.booking_id = b.document_id
      join ledger.posting p on p.journal_id = j.id
      where ${CLOSED} and (p.account in ('deferred:fee', 'memo:deposit_held')
        or p.account ~ '^owner:(held|frozen|damage):')
      group by b.document_id, b.number, b.state, p.account, j.currency
      having sum(p.amount) <> 0`,
    say: (row) => `booking ${row.number} is ${row.state}, ${row.account} still has ${row.amount}`,
  },
  {
    code: 'PAID_OUT_WHILE_FROZEN',
    sql: `select o.id as "payoutId", o.booking_id as "bookingId", c.id as "chargebackId"
      from ledger.payout o join ledger.chargeback c on c.booking_id = o.booking_id
      where c.withdrawn_at < o.created_at
        and o.created_at < coalesce(c.ended_at, 'infinity')`,
    say: (row) => `${row.payoutId} was paid out while ${row.chargebackId} froze the booking`,
  },
  {
    code: 'CHARGEBACK_LEFT_OPEN',
    sql: `select j.booking_id as "bookingId", j.currency, sum(p.amount) as amount
      from ledger.journal j join ledger.posting p on p.journal_id = j.id
      where p.account = 'recv:chargeback'
      group by j.booking_id, j.currency
      having sum(p.amount) <> coalesce((select sum(c.amount) from ledger.chargeback c
        where c.booking_id = j.booking_id and c.withdrawn_at is not null and c.booked_at is null), 0)`,
    say: (row) =>
      `booking ${row.bookingId}: banks owe ${row.amount} that no open chargeback is for`,
  },
  {
    code: 'MOVEMENT_UNEXPLAINED',
    sql: `select id, account, type, source, amount, fee, currency
      from ledger.balance_transaction where matched_at is null`,
    say: (row) => `no journal explains ${row.type} ${row.id} of ${row.amount} on ${row.account}`,
  },
  {
    code: 'MOVEMENT_DIFFERS',
    sql: `with ${movements('true')}
      select "sourceType", "sourceId", account, ledger, stripe from movements
       where journal_id <= :until and ledger <> stripe`,
    say: (row) =>
      `journal ${row.sourceType} ${row.sourceId} says ${row.ledger} on ${row.account}, Stripe ${row.stripe}`,
  },
  {
    code: 'DELIVERY_STUCK',
    sql: `select id, type, attempts, last_error as error from ledger.stripe_event
      where processed_at is null and attempts >= 5`,
    say: (row) => `delivery ${row.id} (${row.type}) failed ${row.attempts} times`,
  },
];

/** @param untilJournal the newest journal whose movements at Stripe have been read */
export async function brokenInvariants(knex: Knex, untilJournal: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { code, sql, say } of INVARIANTS) {
    const rows = await rowsOf<Details>(knex, sql, { until: untilJournal });
    findings.push(...rows.map((row) => ({ code, message: say(row), details: row })));
  }
  return findings;
}

export interface LedgerBalance {
  readonly account: string;
  readonly currency: string;
  readonly amount: number;
}

/** What the ledger says stands on each account at Stripe. */
export async function balancesByAccount(knex: Knex): Promise<LedgerBalance[]> {
  const rows = await rowsOf<{ account: string; currency: string; amount: string }>(
    knex,
    `select case when a.owner_id is null then 'platform' else u.stripe_account_id end as account,
            j.currency, sum(p.amount) as amount
       from ledger.posting p
       join ledger.journal j on j.id = p.journal_id
       join ledger.account a on a.name = p.account
       left join up_users u on u.document_id = a.owner_id
      where a.name in ('stripe:platform', 'stripe:platform:owner_funds')
         or a.name like 'stripe:connected:%'
      group by 1, 2`,
  );
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
}
