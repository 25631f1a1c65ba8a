/**
 * What the API offers is what it does: every state, deposit and role, every action, over HTTP. No
 * worker runs, so that a booking stays where the test puts it.
 */
import type { PoolClient } from 'pg';
import { BOOKING_STATES, DEPOSIT_STATES } from '../contracts/states';
import { api, book, owner, platform, renter, show, startWorld, stopWorld } from './rental-world';

interface Situation {
  state: string;
  deposit?: string;
  pending?: string;
  /** Its last step was a cancel after the handover. */
  returnOpen?: boolean;
}

const SITUATIONS: readonly Situation[] = [
  ...BOOKING_STATES.filter((state) => state !== 'DRAFT').map((state) => ({ state })),
  ...['UPCOMING', 'INSPECTION_PENDING'].flatMap((state) =>
    DEPOSIT_STATES.map((deposit) => ({ state, deposit })),
  ),
  { state: 'CANCELLED_BY_RENTER', returnOpen: true },
  { state: 'CANCELLED_BY_OWNER', returnOpen: true },
  { state: 'PENDING_PAYMENT', pending: 'cancel' },
  { state: 'PENDING_OWNER_APPROVAL', pending: 'approve' },
];

let bookingId: string;

beforeAll(async () => {
  await startWorld('actions', { ROLE: 'web' });
  const booked = await book(20, 24);
  ({ bookingId } = booked);
  await platform.pg.query(
    `insert into ledger.intent (id, kind, booking_id, number, owner_id, renter_id, amount, currency,
        status, client_secret, created_at, changed_at)
      select 'pi_refused', 'hold', document_id, 1, owner_id, renter_id, 100, 'USD',
        'requires_payment_method', 'pi_refused_secret', now(), now()
      from bookings where document_id = $1`,
    [bookingId],
  );
});
afterAll(stopWorld);

/** One booking stands for all: what an earlier situation gave back must not be missing in the next. */
async function forgetRefunds(client: PoolClient): Promise<void> {
  await client.query('set local session_replication_role = replica');
  for (const table of ['booking_refund', 'decision_log'])
    await client.query(`delete from rental.${table} where booking_id = $1`, [bookingId]);
  await client.query('set local session_replication_role = origin');
}

async function put({ state, deposit = 'held', pending, returnOpen }: Situation): Promise<void> {
  const client = await platform.pg.connect();
  try {
    await client.query('begin');
    await forgetRefunds(client);
    await client.query("select set_config('rental.transition', 'on', true)");
    await client.query(
      `update bookings set state = $2, deposit_state = $3, pending_intent = $4, settled_at = null
        where document_id = $1`,
      [bookingId, state, deposit, pending ?? null],
    );
    await client.query(
      `insert into rental.booking_history (booking_id, from_state, to_state, event, actor_kind, at)
        values ($1, $2, $3, $4, 'renter', now())`,
      [
        bookingId,
        returnOpen ? 'IN_PROGRESS' : 'CONFIRMED',
        state,
        returnOpen ? 'cancel' : 'start_approaching',
      ],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

const command = (name: string) => async (token: string) =>
  (await api.post(`/api/bookings/${bookingId}/${name}`, {}, token)).status < 300;
const inspection = (kind: string) => async (token: string) => {
  const body = { kind, condition: 'GOOD', notes: 'fine' };
  return (await api.post(`/api/bookings/${bookingId}/inspections`, body, token)).status < 300;
};
const secret = (name: 'charge' | 'deposit') => async (token: string) => {
  const answer = await api.get(`/api/bookings/${bookingId}/payment`, token);
  return answer.status === 200 && answer.json.data[name] !== null;
};

const ACTIONS: Readonly<Record<string, (token: string) => Promise<boolean>>> = {
  pay: secret('charge'),
  confirm_deposit: secret('deposit'),
  approve: command('approve'),
  decline: command('decline'),
  withdraw: command('withdraw'),
  check_in: inspection('CHECK_IN'),
  check_out: inspection('CHECK_OUT'),
  waive_deposit: command('waive-deposit'),
  cancel: command('cancel'),
  return_early: command('return-early'),
};

const refundedBy = async (): Promise<{ count: number; last: number }> =>
  (
    await platform.pg.query(
      `select count(*)::int as count, coalesce((array_agg(refund order by number desc))[1], 0)::int as last
        from rental.booking_refund where booking_id = $1`,
      [bookingId],
    )
  ).rows[0];

const named = SITUATIONS.flatMap((situation) =>
  (['renter', 'owner'] as const).map(
    (role) => [JSON.stringify(situation), role, situation] as const,
  ),
);

test.each(named)('%s, %s: what is offered is what is done', async (_, role, situation) => {
  const token = role === 'renter' ? renter : owner;
  await put(situation);
  const offered: string[] = (await show(bookingId, token)).availableActions;
  const known = Object.keys(ACTIONS);
  const done: string[] = [];
  for (const action of known) {
    await put(situation);
    if (await ACTIONS[action]?.(token)) done.push(action);
  }
  expect(done.sort()).toEqual(offered.filter((action) => known.includes(action)).sort());
});

test.each(named)(
  '%s, %s: a cancel gives back what its preview says',
  async (_, role, situation) => {
    const token = role === 'renter' ? renter : owner;
    await put(situation);
    const offered: string[] = (await show(bookingId, token)).availableActions;
    const preview = await api.get(`/api/bookings/${bookingId}/cancellation-preview`, token);
    expect(preview.status).toBe(offered.includes('cancel') ? 200 : 409);
    if (preview.status !== 200) return;
    const before = await refundedBy();
    expect((await api.post(`/api/bookings/${bookingId}/cancel`, {}, token)).status).toBe(200);
    const after = await refundedBy();
    const given = after.count > before.count ? after.last : 0;
    expect(given).toBe(preview.json.data.refund);
  },
);
