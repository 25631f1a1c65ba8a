import fc from 'fast-check';
import type { IntentStatus } from '../../../contracts/operations';
import type { IntentSnapshot } from './stripe-objects';
import { changeOfIntent, isStale, type KnownIntent } from './intent-change';

const NOW = new Date('2026-03-01T10:00:00Z');
const CAPTURE_BEFORE = new Date('2026-03-06T10:00:00Z');

const known = (kind: KnownIntent['kind']): KnownIntent => ({
  id: 'pi_1',
  kind,
  bookingId: 'b1',
  number: 1,
  ownerId: 'o1',
  renterId: 'r1',
  amount: 11_000,
  currency: 'USD',
  applicationFee: kind === 'charge' ? 2_500 : 0,
  status: 'requires_payment_method',
  failedAttempt: null,
});

const shown = (status: IntentStatus, more: Partial<IntentSnapshot> = {}): IntentSnapshot => ({
  id: 'pi_1',
  status,
  amount: 11_000,
  received: status === 'succeeded' ? 11_000 : 0,
  currency: 'USD',
  applicationFee: 2_500,
  clientSecret: 'pi_1_secret_x',
  paymentMethod: 'pm_1',
  metadata: {},
  cancellationReason: null,
  failure: null,
  charge: {
    id: 'ch_1',
    captureBefore: CAPTURE_BEFORE,
    cardFingerprint: 'fp4242',
    applicationFeeId: 'fee_1',
    transferId: 'tr_1',
    destinationPaymentId: 'py_1',
    movement: status === 'succeeded' ? { id: 'txn_1', fee: 349 } : null,
  },
  ...more,
});

/** Applies snapshots in the order that they come in, as the store does. */
function replay(kind: KnownIntent['kind'], snapshots: readonly IntentSnapshot[]) {
  let intent = known(kind);
  const topics: string[] = [];
  const journals = new Set<string>();
  for (const found of snapshots) {
    if (isStale(intent.status, found.status)) continue;
    const change = changeOfIntent(intent, found, NOW);
    topics.push(...change.events.map(({ topic }) => topic));
    change.journals.forEach(({ sourceType }) => journals.add(sourceType));
    intent = {
      ...intent,
      status: found.status,
      failedAttempt: found.failure?.attempt ?? intent.failedAttempt,
    };
  }
  return { topics, journals: [...journals].sort(), status: intent.status };
}

describe('a charge', () => {
  it('is told as paid once, with the fee that Stripe took', () => {
    const paid = shown('succeeded');
    const { topics, journals } = replay('charge', [paid, paid, paid]);
    expect(topics).toEqual(['payment.succeeded']);
    expect(journals).toEqual(['stripe.fee']);
  });

  it('links every movement of the sale to the booking’s journal', () => {
    const { links } = changeOfIntent(known('charge'), shown('succeeded'), NOW);
    expect(links.map(({ id }) => id).sort()).toEqual(['ch_1', 'fee_1', 'py_1', 'tr_1']);
    expect(new Set(links.map((link) => `${link.sourceType} ${link.sourceId}`))).toEqual(
      new Set(['booking.paid pi_1']),
    );
  });

  it('is told as authorised with the last moment to capture', () => {
    const { events } = changeOfIntent(known('charge'), shown('requires_capture'), NOW);
    expect(events).toEqual([
      {
        topic: 'payment.authorised',
        payload: {
          bookingId: 'b1',
          intentId: 'pi_1',
          number: 1,
          amount: 11_000,
          currency: 'USD',
          chargeId: 'ch_1',
          captureBefore: CAPTURE_BEFORE.toISOString(),
          cardFingerprint: 'fp4242',
        },
      },
    ]);
  });

  it('tells each refused attempt once', () => {
    const refusedOnce = (attempt: string) =>
      shown('requires_payment_method', { failure: { attempt, code: 'card_declined' } });
    const { topics } = replay('charge', [
      refusedOnce('ch_a'),
      refusedOnce('ch_a'),
      refusedOnce('ch_b'),
      shown('succeeded'),
      refusedOnce('ch_c'),
    ]);
    expect(topics).toEqual(['payment.failed', 'payment.failed', 'payment.succeeded']);
  });

  it('says the same in whatever order and however often deliveries come', () => {
    const states = ['requires_payment_method', 'requires_capture', 'succeeded'] as const;
    const deliveries = fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(deliveries, (order) => {
        const { topics, status } = replay(
          'charge',
          order.map((state) => shown(state)),
        );
        expect(new Set(topics).size).toBe(topics.length);
        expect(topics.includes('payment.succeeded')).toBe(order.includes('succeeded'));
        expect(status === 'succeeded').toBe(order.includes('succeeded'));
      }),
    );
  });

  it('never leaves an end that is known', () => {
    expect(replay('charge', [shown('canceled'), shown('succeeded')])).toMatchObject({
      topics: ['payment.cancelled'],
      status: 'canceled',
    });
  });
});

describe('a hold', () => {
  it('is in the memo while it stands and out of it when released', () => {
    const { topics, journals } = replay('hold', [
      shown('requires_capture'),
      shown('canceled', { cancellationReason: null }),
    ]);
    expect(topics).toEqual(['hold.placed', 'hold.released']);
    expect(journals).toEqual(['deposit.held', 'deposit.released']);
  });

  it.each(['automatic', 'expired'])('lapses when Stripe ends it (%s)', (cancellationReason) => {
    const { topics } = replay('hold', [
      shown('requires_capture'),
      shown('canceled', { cancellationReason }),
    ]);
    expect(topics).toEqual(['hold.placed', 'hold.lapsed']);
  });

  it('that was never placed leaves no trace in the memo', () => {
    expect(replay('hold', [shown('canceled')]).journals).toEqual([]);
  });

  it('that is captured puts what was taken aside', () => {
    const taken = shown('succeeded', { received: 7_000 });
    const { topics, journals } = replay('hold', [shown('requires_capture'), taken, taken]);
    expect(topics).toEqual(['hold.placed', 'hold.captured']);
    expect(journals).toEqual([
      'deposit.captured',
      'deposit.held',
      'deposit.released',
      'stripe.fee',
    ]);
  });

  it('tells why a card did not take it', () => {
    const found = shown('requires_payment_method', {
      failure: { attempt: 'ch_a', code: 'authentication_required' },
    });
    const [event] = changeOfIntent(known('hold'), found, NOW).events;
    expect(event).toMatchObject({
      topic: 'hold.failed',
      payload: { reason: 'authentication_required' },
    });
  });
});
