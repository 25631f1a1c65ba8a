import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import { operationKey } from '../contracts/operations';
import { exampleCharge, PaymentsWorld } from './payments-world';

let world: PaymentsWorld;
let owner: { id: string; account: string };
let renter: string;

beforeAll(async () => {
  world = await PaymentsWorld.start('webhooks');
  owner = await world.addOwner();
  renter = await world.addUser();
});
afterAll(() => world.stop());

const { webhooks } = new Stripe('sk_test_emulator');

function delivery(id = `evt_${randomUUID()}`): string {
  return JSON.stringify({
    id,
    object: 'event',
    type: 'payment_intent.succeeded',
    created: Math.floor(Date.now() / 1000),
    data: { object: { id: 'pi_of_nobody', object: 'payment_intent' } },
  });
}

function sign(payload: string, options: { secret?: string; timestamp?: number } = {}): string {
  return webhooks.generateTestHeaderString({ payload, secret: 'whsec_test', ...options });
}

async function send(path: string, body: string, signature?: string): Promise<number> {
  const response = await fetch(world.endpoint + path, {
    method: 'POST',
    headers: signature === undefined ? {} : { 'stripe-signature': signature },
    body,
  });
  return response.status;
}

const stored = async (id: string): Promise<number> =>
  (await world.database.knex.table('ledger.stripe_event').where({ id })).length;

describe('a delivery', () => {
  it('that Stripe signed is stored before it is answered, once', async () => {
    const body = delivery('evt_twice');
    expect(await send('/stripe', body, sign(body))).toBe(200);
    expect(await send('/stripe', body, sign(body))).toBe(200);
    expect(await stored('evt_twice')).toBe(1);
  });

  const forged: [string, (body: string) => string | undefined][] = [
    ['no signature', () => undefined],
    ['garbage', () => 'x'],
    ['another secret', (body) => sign(body, { secret: 'whsec_other' })],
    ['the other endpoint’s secret', (body) => sign(body, { secret: 'whsec_test_connect' })],
    ['another body', () => sign('{}')],
    ['a time long ago', (body) => sign(body, { timestamp: Math.floor(Date.now() / 1000) - 301 })],
  ];

  it.each(forged)('with %s is refused and not stored', async (_what, signature) => {
    const id = `evt_${randomUUID()}`;
    const body = delivery(id);
    expect(await send('/stripe', body, signature(body))).toBe(400);
    expect(await stored(id)).toBe(0);
  });

  it('about an object that is gone is done with', async () => {
    const body = delivery('evt_gone');
    await send('/stripe', body, sign(body));
    await world.payments.drain();
    const [row] = await world.database.knex.table('ledger.stripe_event').where({ id: 'evt_gone' });
    expect(row).toMatchObject({ processed_at: expect.any(Date) });
  });
});

async function payNewBooking(): Promise<string> {
  const bookingId = randomUUID();
  const key = operationKey.charge(bookingId);
  await world.plan(exampleCharge(bookingId, { ownerId: owner.id, renterId: renter }));
  const { clientSecret } = await world.payments.ensureDone(key);
  await world.confirm(clientSecret ?? '');
  return bookingId;
}

const fault = (mode: string): Promise<unknown> =>
  world.control('faults', { target: 'webhook', mode, times: 50 });

async function endFaults(): Promise<void> {
  await fetch(`${world.emulator.url}/_emulator/faults`, { method: 'DELETE' });
}

describe('Stripe’s deliveries', () => {
  afterEach(endFaults);

  it.each(['duplicate', 'reorder'])('told in mode %s are acted on once', async (mode) => {
    await fault(mode);
    const bookingId = await payNewBooking();
    await world.untilTold(bookingId, 'payment.succeeded');
    await world.payments.drain();
    expect(await world.topics(bookingId)).toEqual(['payment.succeeded']);
  });

  it('that are lost are found by the reconciler, once', async () => {
    await fault('drop');
    const bookingId = await payNewBooking();
    await world.payments.drain();
    expect(await world.topics(bookingId)).toEqual([]);
    const { eventsFound } = await world.payments.reconcile();
    expect(eventsFound).toBeGreaterThan(0);
    await world.payments.drain();
    expect(await world.topics(bookingId)).toEqual(['payment.succeeded']);
    expect(await world.payments.reconcile()).toMatchObject({ eventsFound: 0 });
  });

  it('are looked for every ten minutes of the clock, by one process; a look that failed is made up for', async () => {
    const turn = (payments = world.payments) => payments.reconcileWhenDue();
    const away = world.withStripe({
      eventsSince: () => Promise.reject(new Error('Stripe is away')),
    });
    await world.advance(10 * 60_000);
    await expect(turn(away)).rejects.toThrow('Stripe is away');
    const looks = await Promise.all([turn(), turn(), turn()]);
    expect(looks.filter(Boolean)).toHaveLength(1);
    await world.advance(9 * 60_000);
    expect(await turn()).toBeUndefined();
    await world.advance(60_000);
    expect(await turn()).toEqual(expect.objectContaining({ eventsFound: expect.any(Number) }));
  });

  it('wait while Stripe cannot be asked, and are taken up after', async () => {
    const bookingId = await payNewBooking();
    const away = world.withStripe({
      getIntent: () => Promise.reject(new Error('Stripe is away')),
    });
    await world.until('the delivery has come', async () => {
      await away.drain();
      const rows = await world.database.knex
        .table('ledger.stripe_event')
        .whereNotNull('last_error');
      return rows.length > 0;
    });
    expect(await world.topics(bookingId)).toEqual([]);
    await world.untilTold(bookingId, 'payment.succeeded');
    expect(await world.topics(bookingId)).toEqual(['payment.succeeded']);
  });
});

describe('the verifier', () => {
  it('names a payment that the books do not have, to the cent', async () => {
    const bookingId = await payNewBooking();
    await world.untilTold(bookingId, 'payment.succeeded');
    const findings = await world.payments.verify();
    const codes = new Set(findings.map(({ code }) => code));
    expect(codes).toEqual(new Set(['STRIPE_BALANCE_DIFFERS', 'MOVEMENT_UNEXPLAINED']));
  });

  it('names a closed booking that still holds money', async () => {
    const bookingId = randomUUID();
    await world.database.knex.table('bookings').insert({
      document_id: bookingId,
      number: 'RP-OPEN',
      state: 'SETTLED',
    });
    await world.dependencies.transaction((trx) =>
      world.payments.recordJournal(trx, {
        sourceType: 'test',
        sourceId: bookingId,
        currency: 'USD',
        bookingId,
        occurredAt: world.clock.now(),
        postings: [
          { account: 'loss', amount: 100 },
          { account: 'deferred:fee', amount: -100 },
        ],
      }),
    );
    expect(await world.payments.verify()).toContainEqual({
      code: 'CLOSED_BOOKING_HOLDS_MONEY',
      message: 'booking RP-OPEN is SETTLED, deferred:fee still has -100',
      details: expect.objectContaining({ bookingId, account: 'deferred:fee' }),
    });
  });

  it('names a liability below zero', async () => {
    await world.dependencies.transaction((trx) =>
      world.payments.recordJournal(trx, {
        sourceType: 'test',
        sourceId: 'below zero',
        currency: 'EUR',
        occurredAt: world.clock.now(),
        postings: [
          { account: 'tax:payable', amount: 1 },
          { account: 'loss', amount: -1 },
        ],
      }),
    );
    const codes = (await world.payments.verify()).map(({ code }) => code);
    expect(codes).toContain('LIABILITY_BELOW_ZERO');
  });
});
