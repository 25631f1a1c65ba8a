/** Past bookings under other terms: the same terms change nothing, and money is never made or lost. */
import fc from 'fast-check';
import { BOOKING_TRANSITIONS } from '../../../contracts/lifecycle';
import { NO_LATE_FEE } from '../../../contracts/late-return';
import { sharePrice, withPromo } from '../../../contracts/pricing';
import { taxedFees } from '../../../contracts/taxes';
import {
  findTermsProblems,
  type FeesContent,
  type PolicyContent,
  type PromoContent,
} from '../../../contracts/terms/contents';
import {
  EMPTY_REPLAY,
  isChanged,
  mergeReplay,
  mergeTotals,
  type ReplayPart,
  type ReplaySums,
} from '../../../contracts/terms/replay';
import { splitOf } from './cancellation-split';
import {
  REFUNDING_EVENTS,
  replayBooking,
  type ReplayedBooking,
  type ReplayedCancellation,
} from './replay-terms';

const summer: PromoContent = {
  name: 'SUMMER',
  summary: '',
  discountKind: 'percent',
  percent: 10,
  amount: 0,
  currency: '',
  minRental: 0,
  validFrom: null,
  validUntil: null,
  maxUses: 0,
  maxUsesPerRenter: 0,
  firstBookingOnly: false,
};

const HOUR_MS = 3_600_000;
const START = new Date('2026-05-04T10:00:00Z');

const CANCELLING = BOOKING_TRANSITIONS.filter(({ effects }) =>
  effects?.some((each) => each === 'refund_by_policy' || each === 'refund_in_full'),
);

const PLACE = { country: 'DE', taxClass: 'standard' };
const bps = fc.integer({ min: 0, max: 9999 });
const fees: fc.Arbitrary<FeesContent> = fc.record({
  name: fc.constant('Standard fees'),
  renterFeeBps: bps,
  commissionBps: bps,
  ownerPenaltyBps: bps,
  taxBps: bps,
  taxLabel: fc.constant('VAT'),
  lateGraceMinutes: fc.constant(0),
  lateFeeBps: fc.constant(0),
  lateFeeCapUnits: fc.constant(0),
  taxRequired: fc.constant(false),
  taxes: fc.uniqueArray(
    fc.record({
      country: fc.constantFrom('', 'DE', 'US'),
      taxClass: fc.constantFrom('', 'reduced'),
      label: fc.constant('VAT'),
      bps,
      inclusive: fc.boolean(),
    }),
    { maxLength: 4, selector: ({ country, taxClass }) => `${country} ${taxClass}` },
  ),
});

const policy: fc.Arbitrary<PolicyContent> = fc
  .record({
    hours: fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 5 }),
    percents: fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
    inProgressRefund: fc.boolean(),
    serviceFeeRefundable: fc.boolean(),
  })
  .map(({ hours, percents, ...more }) => {
    const falling = [...percents].sort((a, b) => b - a);
    const tiers = [...hours]
      .sort((a, b) => b - a)
      .map((hoursBefore, i) => ({ hoursBefore, refundPercent: falling[i] ?? 0 }));
    return { name: 'Any', summary: 'Any.', tiers, ...more };
  });

const cancellation: fc.Arbitrary<ReplayedCancellation> = fc
  .record({
    row: fc.constantFrom(...CANCELLING),
    hours: fc.integer({ min: -60, max: 500 }),
  })
  .map(({ row, hours }) => ({
    from: row.from ?? 'CONFIRMED',
    event: row.event,
    to: row.to,
    at: new Date(START.getTime() - hours * HOUR_MS),
  }));

const sold = fc
  .record({
    rental: fc.integer({ min: 1, max: 5_000_000 }),
    fees,
    policy,
    cancellation: fc.option(cancellation),
    isFirst: fc.boolean(),
    percent: fc.integer({ min: 0, max: 30 }),
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Kiritimati'),
  })
  .map(({ rental, fees: soldUnder, policy: pinned, percent, ...more }) => ({
    fees: soldUnder,
    policy: pinned,
    booking: {
      price: withPromo(sharePrice(rental, taxedFees(soldUnder, PLACE) ?? soldUnder), {
        percent,
        amount: 0,
      }),
      currency: 'EUR',
      place: PLACE,
      ownerPenaltyBps: soldUnder.ownerPenaltyBps,
      late: null,
      isPaid: true,
      timed: null,
      policy: { ...pinned, version: 'any@1' },
      startAt: START,
      startDate: '2026-05-04',
      endDate: '2026-05-06',
      ...more,
    } satisfies ReplayedBooking,
  }));

const conserved = ({ charged, refunded, platform, tax, owner }: ReplaySums): boolean =>
  charged - refunded === platform + tax + owner;

test('cancellations and early returns are looked for', () => {
  expect(REFUNDING_EVENTS).toEqual(expect.arrayContaining(['cancel', 'return_early']));
});

test('a replay under the same version changes nothing, to the cent', () => {
  fc.assert(
    fc.property(sold, ({ booking, policy: pinned, fees: soldUnder }) => {
      for (const tried of [{}, { policy: pinned }, { fees: soldUnder }]) {
        const { before, after } = replayBooking(booking, tried);
        expect(after).toEqual(before);
      }
    }),
    { numRuns: 500 },
  );
});

test('under any sound version money is conserved and nobody falls below zero', () => {
  fc.assert(
    fc.property(sold, fees, policy, ({ booking }, triedFees, triedPolicy) => {
      expect(findTermsProblems('fee-schedules', triedFees)).toEqual([]);
      for (const tried of [{ fees: triedFees }, { policy: triedPolicy }]) {
        const { before, after, problem } = replayBooking(booking, tried);
        expect([conserved(before), conserved(after)]).toEqual([true, true]);
        if (booking.price.rental > 10_000) expect(problem).toBeUndefined();
        else expect(problem ?? 'owner_earns_nothing').toBe('owner_earns_nothing');
        expect(after.refunded).toBeLessThanOrEqual(after.charged);
      }
    }),
    { numRuns: 500 },
  );
});

test('what comes back is what the cancel itself works out', () => {
  fc.assert(
    fc.property(sold, ({ booking }) => {
      const { cancellation: cancelled } = booking;
      const row = CANCELLING.find(
        ({ from, event, to }) =>
          from === cancelled?.from && event === cancelled.event && to === cancelled.to,
      );
      const by = row?.effects?.includes('refund_in_full') ? 'owner' : 'renter';
      const refund = cancelled
        ? splitOf({ ...booking, state: cancelled.from }, by, cancelled.at).refund
        : 0;
      expect(replayBooking(booking, {}).before.refunded).toBe(refund);
    }),
  );
});

const plain: ReplayedBooking = {
  price: sharePrice(10_000, { renterFeeBps: 1000, commissionBps: 1500, taxBps: 0 }),
  place: PLACE,
  ownerPenaltyBps: 0,
  late: null,
  policy: {
    name: '',
    version: '',
    tiers: [],
    inProgressRefund: false,
    serviceFeeRefundable: false,
  },
  startAt: START,
  startDate: '2026-05-04',
  endDate: '2026-05-06',
  timeZone: 'UTC',
  currency: 'EUR',
  isFirst: true,
  cancellation: null,
  isPaid: true,
  timed: null,
};

test('a version that takes everything from owners is named', () => {
  const all = {
    name: '',
    renterFeeBps: 0,
    ownerPenaltyBps: 0,
    taxBps: 0,
    taxLabel: '',
    taxes: [],
    taxRequired: false,
    ...NO_LATE_FEE,
  };
  const under = (commissionBps: number) =>
    replayBooking(plain, { fees: { ...all, commissionBps } }).problem;
  expect([under(1500), under(10_000), under(12_000)]).toEqual([
    undefined,
    'owner_earns_nothing',
    'negative_amount',
  ]);
});

test('a promo code is tried on the rentals that it is for, and named where it is above the fees', () => {
  const booking = { ...plain, isFirst: false };
  const charged = (change: Partial<PromoContent>) => {
    const { after, problem } = replayBooking(booking, { promo: { ...summer, ...change } });
    return [after.charged, after.owner, problem];
  };
  expect(charged({})).toEqual([10_000, 8500, undefined]);
  for (const other of [
    { currency: 'USD' },
    { minRental: 10_001, currency: 'EUR' },
    { firstBookingOnly: true },
  ])
    expect(charged(other)).toEqual([11_000, 8500, undefined]);
  expect(charged({ percent: 26 })).toEqual([8500, 8500, 'promo_above_fee']);
});

const sums = (charged: number): ReplaySums => ({
  charged,
  refunded: 0,
  platform: 0,
  tax: 0,
  owner: charged,
});
const difference = (number: string, currency: string, after: number) => ({
  documentId: number,
  number,
  title: '',
  currency,
  before: sums(0),
  after: sums(after),
  outcomes: [],
});

test('parts make the whole; differences are compared across currencies', () => {
  const total = (currency: string, charged: number) => ({
    currency,
    bookings: 1,
    changed: 1,
    before: sums(0),
    after: sums(charged),
  });
  const part = (largest: ReplayPart['largest']): ReplayPart => ({
    done: 2,
    total: 4,
    leftOut: 1,
    totals: mergeTotals([total('JPY', 5000), total('EUR', 10_000)]),
    outcomes: [{ outcome: 'expired', bookings: 1 }],
    largest,
    problems: [],
    problemCount: 0,
    next: null,
    perUsd: { EUR: 0.9, JPY: 150 },
  });
  const whole = mergeReplay(
    mergeReplay(EMPTY_REPLAY, part([difference('yen', 'JPY', 5000)])),
    part([difference('euro', 'EUR', 10_000)]),
  );
  expect(whole).toMatchObject({ done: 4, total: 4, leftOut: 2 });
  expect(whole.totals.map(({ currency, after }) => [currency, after.charged])).toEqual([
    ['EUR', 20_000],
    ['JPY', 10_000],
  ]);
  expect(whole.outcomes).toEqual([{ outcome: 'expired', bookings: 2 }]);
  expect(whole.largest.map(({ number }) => number)).toEqual(['euro', 'yen']);
  expect([isChanged(sums(1), sums(1)), isChanged(sums(1), sums(2))]).toEqual([false, true]);
});
