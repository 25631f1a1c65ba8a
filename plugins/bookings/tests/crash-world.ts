/** Power cuts at an exact point of a call to Stripe, and what must stand everywhere afterwards. */
import { until } from '@rental/config/testing/api';
import { api, atStripe, platform } from './rental-world';

export interface Point {
  /** `hang`: Stripe was not asked yet · `hang_after`: Stripe did it, and nobody here knows. */
  mode: 'hang' | 'hang_after';
  method?: 'GET' | 'POST';
  /** Of Stripe's paths; a regular expression. */
  path: string;
}

const faults = `/_emulator/faults`;

/**
 * Does `action` until the platform waits at the point, kills it there, and starts it again.
 * @param start `recover` by default; `platform.restart` leaves the leases of the dead
 */
export async function killAt(
  point: Point,
  action: () => Promise<unknown>,
  start: () => Promise<void> = recover,
): Promise<void> {
  const { mode, method = 'POST', path } = point;
  await api.post(api.emulatorUrl + faults, { mode, match: { method, path } });
  // What Stripe tells by itself would finish the work before the platform was killed.
  await api.post(api.emulatorUrl + faults, { mode: 'drop', times: 1000 });
  const cutOff = action().catch(() => undefined);
  await until(`${method} ${path} under way`, readFaults, (modes) => !modes.includes(mode));
  await platform.kill9();
  await cutOff;
  await api.call('DELETE', api.emulatorUrl + faults);
  await start();
}

const readFaults = async (): Promise<string[]> =>
  (await api.get(api.emulatorUrl + faults)).json.faults.map((f: { mode: string }) => f.mode);

/** Starts the platform after a kill, some time later: the leases of the dead have run out. */
export async function recover(): Promise<void> {
  const over = `locked_until = now() - interval '1 second'`;
  await platform.pg.query(
    `update ledger.operation set ${over} where locked_until is not null;
     update ledger.stripe_event set ${over} where locked_until is not null;
     update rental.idempotency_key set ${over} where status is null`,
  );
  await platform.restart();
}

/** Resolves when nothing is under way: operations due, deliveries, events. */
export async function atRest(): Promise<void> {
  const open = async () =>
    (
      await platform.pg.query(
        `select (select count(*) from rental.outbox where done_at is null)
            + (select count(*) from ledger.stripe_event where processed_at is null)
            + (select count(*) from ledger.operation where state = 'requested' and due_at <= $1) as n`,
        [await api.now()],
      )
    ).rows[0].n;
  await until('everything at rest', open, (n) => Number(n) === 0);
}

interface Object {
  id: string;
  status: string;
  metadata: { bookingId?: string };
}

/** How many objects of the booking there are at Stripe. */
export async function countAtStripe(bookingId: string) {
  const own = async (path: string): Promise<Object[]> =>
    ((await atStripe(`${path}?limit=100`)).data as Object[]).filter(
      ({ metadata }) => metadata.bookingId === bookingId,
    );
  const intents = await own('payment_intents');
  const feeRefunds = await Promise.all(
    (await own('refunds')).map(async (refund) => (await feeOf(refund.id)).refunds.data.length),
  );
  return {
    intents: intents.map(({ status }) => status),
    refunds: feeRefunds.length,
    feeRefunds: feeRefunds.reduce((sum: number, n: number) => sum + n, 0),
    payouts: (await payoutsOf(bookingId)).length,
  };
}

async function feeOf(refundId: string) {
  const refund = await atStripe(`refunds/${refundId}?expand[]=charge`);
  return atStripe(`application_fees/${refund.charge.application_fee}`);
}

async function payoutsOf(bookingId: string): Promise<Object[]> {
  const { rows } = await platform.pg.query(
    `select u.stripe_account_id as account from bookings b
      join up_users u on u.document_id = b.owner_id where b.document_id = $1`,
    [bookingId],
  );
  const answer = await api.call('GET', `${api.emulatorUrl}/v1/payouts?limit=100`, {
    token: 'sk_test_emulator',
    headers: { 'stripe-account': rows[0].account },
  });
  return (answer.json.data as Object[]).filter(({ metadata }) => metadata.bookingId === bookingId);
}

/** The kinds of the booking's journals, each as often as it was written. */
export async function journals(bookingId: string): Promise<string[]> {
  const { rows } = await platform.pg.query(
    'select source_type from ledger.journal where booking_id = $1 order by source_type',
    [bookingId],
  );
  return rows.map((row) => row.source_type);
}

/** The states of the booking's history. @throws when a step does not begin where the last one ended */
export async function path(bookingId: string): Promise<string[]> {
  const { rows } = await platform.pg.query(
    'select from_state, to_state from rental.booking_history where booking_id = $1 order by id',
    [bookingId],
  );
  expect(rows.map((row) => row.from_state)).toEqual([
    null,
    ...rows.slice(0, -1).map((row) => row.to_state),
  ]);
  return rows.map((row) => row.to_state);
}

/** How many units the booking holds. */
export async function unitsHeld(bookingId: string): Promise<number> {
  const { rows } = await platform.pg.query(
    'select count(*)::int as n from rental.reservation where booking_id = $1',
    [bookingId],
  );
  return rows[0].n;
}
