/** Staff force a step: who may, what is shown before, that exactly that is done, and what is refused. */
import { demoStaff, type StaffRole } from '@rental/config/testing/staff';
import type { Consequences, ForceKind, ForceOption } from '../contracts/forced-transitions';
import {
  api,
  balances,
  bookAndPay,
  expectAllInvariants,
  HOUR_MS,
  owner,
  platform,
  renter,
  report,
  shifted,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

let staff: Record<StaffRole, string>;

beforeAll(async () => {
  await startWorld('forced-transitions');
  staff = await demoStaff(api);
});
afterAll(stopWorld);

async function optionsOf(id: string): Promise<ForceOption[]> {
  const { status, json } = await api.get(`/bookings/${id}/transitions`, staff.Auditor);
  expect(status).toBe(200);
  return json.data.options;
}

async function optionOf(id: string, event: string, inPlaceOf: string): Promise<ForceOption> {
  const option = (await optionsOf(id)).find(
    (one) => one.event === event && one.inPlaceOf === inPlaceOf,
  );
  if (!option) throw new Error(`${event} for ${inPlaceOf} is not offered`);
  return option;
}

const shownOf = ({ consequences }: ForceOption): Consequences => {
  if (!consequences) throw new Error('it is refused');
  return consequences;
};

interface Order {
  event: string;
  inPlaceOf: string;
  fingerprint: string | null;
  reason?: string;
}

const force = (
  id: string,
  kind: ForceKind,
  { event, inPlaceOf, fingerprint, reason = 'Agreed on the phone.' }: Order,
  token: string,
) =>
  api.post(`/bookings/${id}/transitions/${kind}`, { event, inPlaceOf, fingerprint, reason }, token);

async function auditOf(id: string) {
  const { rows } = await platform.pg.query(
    'select action, reason, before, after, actor_roles from rental.audit_log where subject_id = $1',
    [id],
  );
  return rows;
}

const refundsOf = async (id: string) =>
  (
    await platform.pg.query(
      `select refund::int, owner_part::int as "ownerPart", platform_part::int as "platformPart", reason
        from rental.booking_refund where booking_id = $1`,
      [id],
    )
  ).rows;

const plannedOf = async (id: string) =>
  (
    await platform.pg.query(
      `select kind, (payload ->> 'amount')::int as amount from ledger.operation
        where booking_id = $1 order by created_at, key`,
      [id],
    )
  ).rows;

test('a renter’s cancel: finance sees to the cent what is then done, and it is logged with it', async () => {
  const { bookingId } = await bookAndPay(6, 8);
  const before = await plannedOf(bookingId);
  const option = await optionOf(bookingId, 'cancel', 'renter');
  const shown = shownOf(option);
  expect([option.kind, shown.state, shown.datesReleased]).toEqual([
    'money',
    'CANCELLED_BY_RENTER',
    true,
  ]);
  const preview = (await api.get(`/api/bookings/${bookingId}/cancellation-preview`, renter)).json;
  expect(shown.refund?.refund).toBe((preview.data ?? preview).refund);
  // Looking has done nothing.
  expect([await plannedOf(bookingId), await refundsOf(bookingId)]).toEqual([before, []]);
  expect((await show(bookingId)).status).toBe('CONFIRMED');

  expect((await force(bookingId, 'money', option, staff.Support)).status).toBe(403);
  expect((await force(bookingId, 'state', option, staff.Support)).status).toBe(403);
  expect((await force(bookingId, 'money', option, staff.Auditor)).status).toBe(403);
  expect((await force(bookingId, 'money', { ...option, reason: ' ' }, staff.Finance)).status).toBe(
    400,
  );
  const other = { ...option, fingerprint: '0'.repeat(64) };
  const changed = await force(bookingId, 'money', other, staff.Finance);
  expect([changed.status, changed.json.error.details.code]).toEqual([409, 'CONSEQUENCES_CHANGED']);
  expect([await auditOf(bookingId), await refundsOf(bookingId)]).toEqual([[], []]);

  const done = await force(bookingId, 'money', option, staff.Finance);
  expect([done.status, { ...done.json.data, dueAt: null }]).toEqual([
    200,
    { ...shown, dueAt: null },
  ]);
  expect(await refundsOf(bookingId)).toEqual([{ ...shown.refund, reason: 'Agreed on the phone.' }]);
  expect((await plannedOf(bookingId)).slice(before.length)).toEqual(
    shown.operations.map(({ kind, amount }) => ({ kind, amount })),
  );
  expect(await auditOf(bookingId)).toEqual([
    {
      action: 'booking.force',
      reason: 'Agreed on the phone.',
      actor_roles: ['Finance'],
      before: expect.objectContaining({ state: 'CONFIRMED' }),
      after: expect.objectContaining({
        state: 'CANCELLED_BY_RENTER',
        event: 'cancel',
        inPlaceOf: 'renter',
        refund: shown.refund,
      }),
    },
  ]);
  const { timeline } = await show(bookingId);
  expect(timeline.at(-1)).toMatchObject({
    event: 'cancel',
    actor: 'ops',
    reason: 'Agreed on the phone.',
  });
  await expectAllInvariants();
});

test('an owner’s cancel: all goes back, the penalty stands in the ledger as it was shown', async () => {
  const { bookingId, quote } = await bookAndPay(10, 12);
  const option = await optionOf(bookingId, 'cancel', 'owner');
  const shown = shownOf(option);
  expect(shown).toMatchObject({ refund: { refund: quote.total }, datesReleased: false });
  expect(shown.penalty).toBeGreaterThan(0);
  expect((await force(bookingId, 'money', option, staff.Finance)).status).toBe(200);
  const left = await balances(bookingId);
  expect([left.penalty, left['recv:owner']]).toEqual([-shown.penalty, shown.penalty]);
  // Closed to everybody: what is over cannot be forced again.
  expect((await force(bookingId, 'money', option, staff.Finance)).status).toBe(409);
  await expectAllInvariants();
});

test('a handover that the owner does not report: support may, once the deposit is there', async () => {
  const { bookingId, startAt } = await bookAndPay(3, 5);
  expect(await optionsOf(bookingId)).not.toContainEqual(
    expect.objectContaining({ inPlaceOf: 'clock' }),
  );
  const early = { event: 'start_approaching', inPlaceOf: 'clock', fingerprint: '0'.repeat(64) };
  expect((await force(bookingId, 'money', early, staff.Finance)).status).toBe(409);
  await api.clockTo(shifted(startAt, HOUR_MS));
  await api.reach(bookingId, renter, 'INSPECTION_PENDING');

  const option = await optionOf(bookingId, 'inspection_completed', 'owner');
  expect([option.kind, shownOf(option)]).toMatchObject([
    'state',
    { state: 'IN_PROGRESS', refund: null, penalty: 0, operations: [], postings: [] },
  ]);
  expect((await force(bookingId, 'state', option, staff.Finance)).status).toBe(403);
  expect((await force(bookingId, 'state', option, staff.Support)).status).toBe(200);
  expect((await show(bookingId)).status).toBe('IN_PROGRESS');
  expect(await auditOf(bookingId)).toHaveLength(1);
  const ledger = (await api.get(`/bookings/${bookingId}/ledger`, staff.Support)).json.data;
  const standing = await balances(bookingId);
  expect(
    Object.fromEntries(
      ledger.balances.map((one: { account: string; amount: number }) => [one.account, one.amount]),
    ),
  ).toEqual(standing);
  const timeline = (await api.get(`/bookings/${bookingId}/timeline`, staff.Finance)).json.data;
  expect(timeline.due.event).toBe('end_reached');
});

test('what the state machine refuses is shown as refused, and cannot be forced', async () => {
  const { bookingId, startAt } = await bookAndPay(4, 6, 'deposit_amount = 100001');
  await platform.pg.query(
    `begin; select set_config('rental.transition', 'on', true);
      update bookings set deposit_state = 'failed' where document_id = '${bookingId}'; commit`,
  );
  await api.clockTo(shifted(startAt, HOUR_MS));
  await api.reach(bookingId, renter, 'INSPECTION_PENDING');
  await platform.pg.query(
    `begin; select set_config('rental.transition', 'on', true);
      update bookings set deposit_state = 'failed' where document_id = '${bookingId}'; commit`,
  );
  const option = await optionOf(bookingId, 'inspection_completed', 'owner');
  expect([option.consequences, option.refusal?.code]).toEqual([null, 'DEPOSIT_MISSING']);
  const order = { ...option, fingerprint: '0'.repeat(64) };
  const refused = await force(bookingId, 'state', order, staff.Support);
  expect([refused.status, refused.json.error.details.code]).toEqual([409, 'DEPOSIT_MISSING']);
  expect((await report(bookingId, 'CHECK_IN')).status).toBe(409);
  expect(await auditOf(bookingId)).toEqual([]);
  const settle = { event: 'settle', inPlaceOf: 'clock', fingerprint: '0'.repeat(64) };
  expect((await force(bookingId, 'money', settle, staff.Admin)).status).toBe(409);
  expect((await api.get(`/api/bookings/${bookingId}`, owner)).status).toBe(200);
});
