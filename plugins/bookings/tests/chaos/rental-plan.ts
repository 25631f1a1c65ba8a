/** What is to happen to one rental: drawn before anything runs, so that it can be told again. */
import fc from 'fast-check';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const PAYMENTS = [
  'visa',
  'visa',
  'visa',
  'visa',
  'visa',
  'mastercard',
  'mastercard',
  'declined_then_visa',
  'secure_passed',
  'secure_once_passed',
  'secure_failed_then_visa',
  'secure_failed',
  'declined_only',
  'off_session_declined',
  'never',
] as const;
export type Payment = (typeof PAYMENTS)[number];

export type Step =
  | { kind: 'pay'; payment: Payment }
  | { kind: 'cancel' | 'check_in' | 'check_out'; by: 'renter' | 'owner'; damaged?: boolean }
  | { kind: 'approve' | 'decline' | 'waive_deposit'; by: 'owner' }
  | { kind: 'withdraw' | 'return_early'; by: 'renter' }
  | { kind: 'review'; by: 'renter' | 'owner'; rating: number };

export interface Act {
  /** What the offset counts from. */
  from: 'created' | 'start' | 'end';
  offsetMs: number;
  /** Sent twice at the same time: once is enough. */
  twice: boolean;
  step: Step;
}

export interface RentalPlan {
  name: string;
  /** Which listing and which renter, counted around. */
  listing: number;
  renter: number;
  /** Which wave of new bookings it belongs to. */
  wave: number;
  startsInDays: number;
  length: number;
  quantity: number;
  extras: number;
  acts: Act[];
}

export const WAVES = 6;

function act(
  from: Act['from'],
  offsetMs: fc.Arbitrary<number>,
  step: fc.Arbitrary<Step>,
): fc.Arbitrary<Act> {
  const twice = often(0.15);
  return fc.record({ from: fc.constant(from), offsetMs, twice, step });
}

const often = (share: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 1, max: 100 }).map((drawn) => drawn > 100 - share * 100);

/** The act, or nothing. */
const perhaps = (share: number, one: fc.Arbitrary<Act>): fc.Arbitrary<Act[]> =>
  fc.tuple(often(share), one).map(([happens, drawn]) => (happens ? [drawn] : []));

const together = (...parts: fc.Arbitrary<Act[]>[]): fc.Arbitrary<Act[]> =>
  fc.tuple(...parts).map((acts) => acts.flat());

const minutes = (...values: number[]): fc.Arbitrary<number> =>
  fc.constantFrom(...values).map((value) => value * MINUTE);
const hours = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((value) => value * HOUR);
const does = (step: Step): fc.Arbitrary<Step> => fc.constant(step);

/** At once, some minutes later, or after the quarter of an hour that the dates are kept. */
function payingActs(): fc.Arbitrary<Act[]> {
  const payment = fc.constantFrom(...PAYMENTS);
  const paid = payment.map((how): Step => ({ kind: 'pay', payment: how }));
  return act('created', minutes(0, 0, 0, 0, 0, 0, 5, 5, 5, 16), paid).map((pay) =>
    pay.step.kind === 'pay' && pay.step.payment === 'never' ? [] : [pay],
  );
}

/** Instant bookings refuse these; requests get an answer, or two, or none. */
function answeringActs(): fc.Arbitrary<Act[]> {
  const when = () => fc.oneof(fc.constant(16 * MINUTE), hours(1, 26));
  return together(
    perhaps(0.8, act('created', when(), does({ kind: 'approve', by: 'owner' }))),
    perhaps(0.12, act('created', when(), does({ kind: 'decline', by: 'owner' }))),
    perhaps(0.12, act('created', when(), does({ kind: 'withdraw', by: 'renter' }))),
  );
}

function cancellingActs(): fc.Arbitrary<Act[]> {
  const cancel = fc
    .constantFrom('renter' as const, 'owner' as const)
    .map((by): Step => ({ kind: 'cancel', by }));
  const first = fc.oneof(
    act('created', minutes(0, 5, 600), cancel),
    act('start', hours(-180, -1), cancel),
    act('start', hours(0, 5), cancel),
    act('end', hours(-40, -1), cancel),
  );
  // Both at once: one of them cancels, the other hears that it is done.
  return fc.tuple(first, often(0.2)).map(([one, both]) => {
    const by = one.step.kind === 'cancel' && one.step.by === 'renter' ? 'owner' : 'renter';
    return both ? [one, { ...one, step: { kind: 'cancel', by } }] : [one];
  });
}

function handingOverActs(): fc.Arbitrary<Act[]> {
  const checkOut = often(0.15).map((damaged): Step => ({
    kind: 'check_out',
    by: 'owner',
    damaged,
  }));
  return together(
    perhaps(0.35, act('start', hours(-20, 5), does({ kind: 'waive_deposit', by: 'owner' }))),
    perhaps(0.75, act('start', hours(0, 5), does({ kind: 'check_in', by: 'owner' }))),
    perhaps(0.7, act('end', hours(0, 20), checkOut)),
  );
}

/** Brought back before its end, and what both say afterwards. */
function endingActs(): fc.Arbitrary<Act[]> {
  const review = (by: 'renter' | 'owner') =>
    fc.integer({ min: 1, max: 5 }).map((rating): Step => ({ kind: 'review', by, rating }));
  return together(
    perhaps(0.2, act('end', hours(-40, -1), does({ kind: 'return_early', by: 'renter' }))),
    perhaps(0.5, act('end', hours(2, 400), review('renter'))),
    perhaps(0.5, act('end', hours(2, 400), review('owner'))),
  );
}

/** Sequences of what people do about one rental, and when. */
export const rentalPlan: fc.Arbitrary<RentalPlan> = fc
  .record({
    name: fc.constant('rental'),
    listing: fc.nat(999),
    renter: fc.nat(999),
    wave: fc.integer({ min: 0, max: WAVES - 1 }),
    // Tomorrow morning in Tokyo may lie behind us already.
    startsInDays: fc.integer({ min: 2, max: 9 }),
    length: fc.integer({ min: 1, max: 4 }),
    quantity: fc.integer({ min: 1, max: 3 }),
    extras: fc.integer({ min: 0, max: 3 }),
    paying: payingActs(),
    answering: answeringActs(),
    cancelling: fc.oneof(
      { weight: 13, arbitrary: fc.constant<Act[]>([]) },
      { weight: 7, arbitrary: cancellingActs() },
    ),
    handing: handingOverActs(),
    ending: endingActs(),
  })
  .map(({ paying, answering, cancelling, handing, ending, ...plan }) => ({
    ...plan,
    acts: [...paying, ...answering, ...cancelling, ...handing, ...ending],
  }));
