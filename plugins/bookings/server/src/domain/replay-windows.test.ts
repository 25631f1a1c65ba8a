/** Past bookings under other deadlines: the same change nothing, shorter ones end what came too late. */
import fc from 'fast-check';
import { NO_LATE_FEE } from '../../../contracts/late-return';
import { sharePrice } from '../../../contracts/pricing';
import type { BookingEvent, BookingState } from '../../../contracts/states';
import { findTermsProblems, type WindowsContent } from '../../../contracts/terms/contents';
import { WINDOW_KEYS, WINDOWS, type Windows } from '../../../contracts/terms/windows';
import { FIRST_WINDOWS } from '../../../tests/known-windows';
import { replayBooking, type ReplayedBooking } from './replay-terms';
import { replayWindows, type TimedBooking, type TimedStep } from './replay-windows';

const HOUR_MS = 3_600_000;
const BOOKED = new Date('2026-05-01T10:00:00Z');
const START = new Date('2026-05-04T10:00:00Z');
const END = new Date('2026-05-06T10:00:00Z');
const at = (base: Date, hours: number): Date => new Date(base.getTime() + hours * HOUR_MS);

type Entry = readonly [BookingEvent, BookingState, TimedStep['actor'], Date];

/** Each step begins in the state that the one before led to. */
function stepsOf(entries: readonly Entry[]): TimedStep[] {
  return entries.map(([event, to, actor, when], index) => ({
    from: entries[index - 1]?.[1] ?? null,
    event,
    to,
    actor,
    at: when,
  }));
}

const SUBMITTED: Entry = ['submit', 'PENDING_PAYMENT', 'renter', BOOKED];
const PAID: Entry = ['payment_confirmed', 'CONFIRMED', 'stripe', at(BOOKED, 0.2)];
const NEAR: Entry = ['start_approaching', 'UPCOMING', 'clock', at(START, -24)];
const BEGUN: Entry = ['start_reached', 'INSPECTION_PENDING', 'clock', START];
const HANDED: Entry = ['inspection_completed', 'IN_PROGRESS', 'owner', at(START, 5)];
const ENDED: Entry = ['end_reached', 'RETURN_INSPECTION_PENDING', 'clock', END];
const BACK: Entry = ['return_ok', 'COMPLETED', 'owner', at(END, 20)];
const TO_START = [SUBMITTED, PAID, NEAR, BEGUN];
const TO_RETURN = [...TO_START, HANDED, ENDED, BACK];

const timed = (entries: readonly Entry[], more: Partial<TimedBooking> = {}): TimedBooking => ({
  bookedAt: BOOKED,
  startAt: START,
  endAt: END,
  instantBook: true,
  depositAmount: 0,
  heldAt: null,
  windows: FIRST_WINDOWS,
  steps: stepsOf(entries),
  reviewedAt: [],
  ...more,
});
const under = (change: Partial<Windows>): Windows => ({ ...FIRST_WINDOWS, ...change });

const ASKED: Entry = ['payment_authorised', 'PENDING_OWNER_APPROVAL', 'stripe', at(BOOKED, 0.1)];
const APPROVED: Entry = ['approve', 'PENDING_OWNER_APPROVAL', 'owner', at(BOOKED, 20)];
const asked = timed([SUBMITTED, ASKED, APPROVED], { instantBook: false });
const left: Entry = ['cancel', 'CANCELLED_BY_RENTER', 'renter', at(START, 5)];
const assumed: Entry = ['inspection_timeout', 'INSPECTION_INCOMPLETE', 'clock', at(START, 6)];
const begins: Entry = ['auto_start', 'IN_PROGRESS', 'clock', at(START, 6)];
const leftLater: Entry = ['cancel', 'CANCELLED_BY_RENTER', 'renter', at(START, 8)];
const claimed: Entry = ['issue_reported', 'DISPUTED', 'owner', at(END, 20 + 5 * 24)];
const decided: Entry = ['resolve', 'RESOLVED', 'ops', at(END, 200)];
const appealed: Entry = ['appeal', 'DISPUTED', 'renter', at(END, 200 + 6 * 24)];
const settled: Entry = ['settle', 'SETTLED', 'clock', at(END, 20 + 7 * 24)];
const timedOut: Entry = ['payment_timeout', 'PENDING_PAYMENT', 'clock', at(BOOKED, 0.25)];

test.each<[string, TimedBooking, Partial<Windows>, string[]]>([
  ['paid in time', timed(TO_RETURN), { paymentMinutes: 12 }, []],
  ['paid too late', timed(TO_RETURN), { paymentMinutes: 10 }, ['expired']],
  ['answered too late', asked, { answerHours: 10 }, ['expired']],
  ['answered with more time', asked, { answerHours: 30 }, []],
  [
    'no time to answer',
    { ...asked, startAt: at(BOOKED, 4) },
    { answerLeastHours: 5 },
    ['not_sold'],
  ],
  [
    'would have had longer to pay',
    timed([SUBMITTED, timedOut]),
    { paymentMinutes: 30 },
    ['open_longer'],
  ],
  ['handed over too late', timed([...TO_START, HANDED]), { checkInHours: 4 }, ['check_in_assumed']],
  [
    'handed over too late, without a deposit by then',
    timed([...TO_START, HANDED], { depositAmount: 100, heldAt: at(START, 4.5) }),
    { checkInHours: 4 },
    ['deposit_missing'],
  ],
  [
    'handed over too late, with a deposit by then',
    timed([...TO_START, HANDED], { depositAmount: 100, heldAt: at(START, -23) }),
    { checkInHours: 4 },
    ['check_in_assumed'],
  ],
  [
    'cancelled too late for it',
    timed([...TO_START, left]),
    { checkInHours: 4 },
    ['cancelled_in_progress'],
  ],
  [
    'cancelled while there would still have been time',
    timed([...TO_START, assumed, begins, leftLater]),
    { checkInHours: 9 },
    ['cancelled_before_handover'],
  ],
  ['reported too late', timed(TO_RETURN), { checkOutHours: 19 }, ['return_unchecked']],
  ['claimed too late', timed([...TO_RETURN, claimed]), { claimDays: 4 }, ['claim_too_late']],
  [
    'appealed too late',
    timed([...TO_RETURN, claimed, decided, appealed]),
    { appealDays: 5 },
    ['appeal_too_late'],
  ],
  ['paid out', timed([...TO_RETURN, settled]), { claimDays: 6 }, ['paid_out_sooner']],
  [
    'paid out later',
    timed([...TO_RETURN, settled], { windows: under({ claimDays: 5 }) }),
    {},
    ['paid_out_later'],
  ],
  [
    'reviewed too late',
    timed(TO_RETURN, { reviewedAt: [at(END, 20 + 10 * 24)] }),
    { reviewDays: 9 },
    ['review_too_late'],
  ],
])('%s', (_, booking, change, outcomes) => {
  const found = replayWindows(booking, under(change));
  expect([found.outcomes, found.problem]).toEqual([outcomes, undefined]);
});

test.each<[Partial<Windows>, TimedBooking, string | undefined]>([
  [{ paymentMinutes: 60 }, timed(TO_RETURN, { startAt: at(BOOKED, 0.5) }), 'payment_after_start'],
  // It was so before: no version could be published any more for a rental that begins at once.
  [{ paymentMinutes: 60 }, timed(TO_RETURN, { startAt: at(BOOKED, 0.1) }), undefined],
  [{ paymentMinutes: 0 }, timed(TO_RETURN), 'dead_end'],
  [{ claimDays: 0 }, timed(TO_RETURN), 'dead_end'],
  [{ claimDays: Number.NaN }, timed(TO_RETURN), 'dead_end'],
])('%j is refused', (change, booking, problem) => {
  expect(replayWindows(booking, under(change)).problem).toBe(problem);
});

const price = sharePrice(10_000, {
  renterFeeBps: 1000,
  commissionBps: 1500,
  taxBps: 0,
});
const sold = (entries: readonly Entry[], more: Partial<ReplayedBooking> = {}): ReplayedBooking => ({
  price: { ...price, promo: 0 },
  currency: 'EUR',
  isFirst: false,
  place: { country: 'DE', taxClass: 'standard' },
  ownerPenaltyBps: 1000,
  late: null,
  policy: {
    name: 'Half',
    version: 'half@1',
    tiers: [{ hoursBefore: 0, refundPercent: 50 }],
    inProgressRefund: false,
    serviceFeeRefundable: false,
  },
  startAt: START,
  startDate: '2026-05-04',
  endDate: '2026-05-06',
  timeZone: 'UTC',
  cancellation: null,
  isPaid: true,
  timed: timed(entries),
  ...more,
});
const tried = (change: Partial<Windows>): { windows: WindowsContent } => {
  const { version: _, ...windows } = FIRST_WINDOWS;
  return { windows: { name: 'Deadlines', ...windows, ...change } };
};

test('what would have expired moves no money, what would have been cancelled gives back by its policy', () => {
  const expired = replayBooking(sold(TO_RETURN), tried({ paymentMinutes: 10 }));
  expect([expired.before.charged, expired.after]).toMatchObject([
    11_000,
    { charged: 0, refunded: 0, platform: 0, tax: 0, owner: 0 },
  ]);
  const cancellation = {
    from: 'INSPECTION_PENDING',
    event: 'cancel',
    to: 'CANCELLED_BY_RENTER',
    at: at(START, 5),
  } as const;
  const cancelled = sold([...TO_START, left], { cancellation });
  const running = replayBooking(cancelled, tried({ checkInHours: 4 }));
  expect([running.before.refunded, running.after.refunded]).toEqual([5000, 0]);
  const depositless = sold([...TO_START, HANDED]);
  const missing = replayBooking(
    { ...depositless, timed: timed([...TO_START, HANDED], { depositAmount: 100 }) },
    tried({ checkInHours: 4 }),
  );
  expect([missing.before.refunded, missing.after.refunded]).toEqual([0, 5000]);
});

test('a late fee goes with the report that named it', () => {
  const late = { minutes: 300, unit: 'DAY', unitPrice: 2000, amount: 2000, platform: 300 } as const;
  const found = replayBooking(
    { ...sold(TO_RETURN), late: { ...late, ...NO_LATE_FEE } },
    tried({ checkOutHours: 19 }),
  );
  expect(found.before.charged - found.after.charged).toBe(2000);
});

test('a negative amount is refused, whichever deadlines make it', () => {
  const broken = { ...price, promo: 0, commission: -1 };
  const found = replayBooking(sold(TO_RETURN, { price: broken }), tried({ claimDays: 6 }));
  expect(found.problem).toBe('negative_amount');
});

const sound = fc
  .record(
    Object.fromEntries(
      WINDOW_KEYS.map((key) => [
        key,
        fc.integer({ min: WINDOWS[key].least, max: WINDOWS[key].most }),
      ]),
    ) as Record<keyof Windows, fc.Arbitrary<number>>,
  )
  .filter(
    (windows) => findTermsProblems('deadline-windows', { name: 'Any', ...windows }).length === 0,
  );

test('no sound version loses a cent, ends in nothing or differs from itself', () => {
  const histories = [TO_RETURN, [...TO_RETURN, claimed], [...TO_START, left], [SUBMITTED, PAID]];
  fc.assert(
    fc.property(sound, fc.constantFrom(...histories), (windows, history) => {
      const booking = sold(history);
      const { after, problem } = replayBooking(booking, { windows: { name: 'Any', ...windows } });
      expect(problem).toBeUndefined();
      expect(after.charged - after.refunded).toBe(after.platform + after.tax + after.owner);
      const itself = replayWindows({ ...timed(history), windows }, windows);
      expect(itself.outcomes).toEqual([]);
    }),
  );
});
