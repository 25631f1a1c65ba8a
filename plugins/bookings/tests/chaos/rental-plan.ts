/** What is to happen to one rental: drawn before anything runs, so that it can be told again. */
import fc from 'fast-check';
import type { ClaimReason } from '../../contracts/disputes';

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
  | {
      kind: 'approve' | 'decline' | 'approve_change' | 'decline_change' | 'waive_deposit';
      by: 'owner';
    }
  | { kind: 'withdraw' | 'return_early'; by: 'renter' }
  | { kind: 'review'; by: 'renter' | 'owner'; rating: number }
  | { kind: 'extend'; by: 'renter'; more: number; payment: Payment }
  | { kind: 'change_dates'; by: 'renter'; later: number; longer: number; payment: Payment }
  | { kind: 'claim'; by: 'renter' | 'owner'; reason: ClaimReason; percent: number }
  | { kind: 'appeal'; by: 'renter' | 'owner' }
  /** What of each pot goes to the owner, in percent. */
  | {
      kind: 'decide';
      by: 'staff';
      toOwner: number;
      depositToOwner: number;
      returnFees: boolean;
    }
  /** At a booking that a risk rule asked about. */
  | { kind: 'look'; by: 'staff'; answer: 'clear' | 'approve' | 'decline' };
/** The step of a kind; several kinds may share a shape. */
export type StepOf<K extends Step['kind']> = Step extends infer S
  ? S extends { kind: Step['kind'] }
    ? K extends S['kind']
      ? S
      : never
    : never
  : never;

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
  /** Of days or nights; by the hour it is at most four. */
  length: number;
  quantity: number;
  extras: number;
  promo: boolean;
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

/** Kept for longer before or during the rental, or taken on other dates; where it is rented on request, the owner answers. */
function changingActs(): fc.Arbitrary<Act[]> {
  const payment = fc.constantFrom<Payment[]>('visa', 'visa', 'visa', 'declined_then_visa', 'never');
  const extend = fc
    .record({ more: fc.integer({ min: 1, max: 3 }), payment })
    .map((how): Step => ({ kind: 'extend', by: 'renter', ...how }));
  const change = fc
    .record({
      later: fc.integer({ min: -1, max: 4 }),
      longer: fc.integer({ min: -2, max: 2 }),
      payment,
    })
    .map((how): Step => ({ kind: 'change_dates', by: 'renter', ...how }));
  const answer = fc
    .constantFrom('approve_change', 'approve_change', 'approve_change', 'decline_change')
    .map((kind): Step => ({ kind, by: 'owner' }));
  return together(
    perhaps(0.25, act('created', hours(1, 40), change)),
    perhaps(0.15, act('start', hours(-30, -1), extend)),
    perhaps(0.25, act('end', hours(-30, -1), extend)),
    perhaps(0.7, act('created', hours(3, 50), answer)),
    perhaps(0.6, act('start', hours(-26, 0), answer)),
    perhaps(0.6, act('end', hours(-26, 0), answer)),
  );
}

const SIDES = ['renter', 'owner'] as const;

/** A claim at the handover or after it, its decision, and perhaps an appeal that is decided again. */
function disputingActs(): fc.Arbitrary<Act[]> {
  const side = fc.constantFrom(...SIDES);
  const percent = fc.integer({ min: 1, max: 100 });
  const claims = (reasons: readonly ClaimReason[]) =>
    fc
      .record({ by: side, reason: fc.constantFrom(...reasons), percent })
      .map((what): Step => ({ kind: 'claim', ...what }));
  const decision = fc
    .record({ toOwner: fc.nat(100), depositToOwner: fc.nat(100), returnFees: fc.boolean() })
    .map((how): Step => ({ kind: 'decide', by: 'staff', ...how }));
  const appeals = side.map((by): Step => ({ kind: 'appeal', by }));
  const claimed = fc.oneof(
    act('start', hours(1, 6), claims(['no_show', 'not_as_described'])),
    act('end', hours(-20, 160), claims(['damage', 'missing_items', 'other'])),
    act('end', hours(-20, 160), claims(['damage', 'missing_items', 'other'])),
  );
  return together(
    claimed.map((one) => [one]),
    perhaps(0.8, act('end', hours(5, 200), decision)),
    perhaps(0.4, act('end', hours(100, 300), appeals)),
    perhaps(0.4, act('end', hours(200, 400), decision)),
  );
}

/** Staff's answer where a risk rule asked; other bookings refuse it. */
function lookingActs(): fc.Arbitrary<Act[]> {
  const look = fc
    .constantFrom('clear' as const, 'clear' as const, 'approve' as const, 'decline' as const)
    .map((answer): Step => ({ kind: 'look', by: 'staff', answer }));
  return perhaps(0.7, act('created', fc.oneof(fc.constant(16 * MINUTE), hours(1, 26)), look));
}

/** Now and then none: most rentals are not changed and not disputed. */
const sometimes = (weight: number, acts: fc.Arbitrary<Act[]>): fc.Arbitrary<Act[]> =>
  fc.oneof(
    { weight: 100 - weight, arbitrary: fc.constant<Act[]>([]) },
    { weight, arbitrary: acts },
  );

/** Long enough, now and then, that the deposit's hold has to be renewed. */
const lengths = (): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 6, max: 14 }) },
  );

/** Sequences of what people do about one rental, and when. */
export const rentalPlan: fc.Arbitrary<RentalPlan> = fc
  .record({
    name: fc.constant('rental'),
    listing: fc.nat(999),
    renter: fc.nat(999),
    wave: fc.integer({ min: 0, max: WAVES - 1 }),
    // Tomorrow morning in Tokyo may lie behind us already.
    startsInDays: fc.integer({ min: 2, max: 9 }),
    length: lengths(),
    quantity: fc.integer({ min: 1, max: 3 }),
    extras: fc.integer({ min: 0, max: 3 }),
    promo: often(0.2),
    paying: payingActs(),
    answering: answeringActs(),
    cancelling: sometimes(30, cancellingActs()),
    handing: handingOverActs(),
    ending: endingActs(),
    looking: lookingActs(),
    changing: sometimes(35, changingActs()),
    disputing: sometimes(25, disputingActs()),
  })
  .map(
    ({
      paying,
      answering,
      cancelling,
      handing,
      ending,
      looking,
      changing,
      disputing,
      ...plan
    }) => ({
      ...plan,
      acts: [paying, answering, looking, changing, cancelling, handing, ending, disputing].flat(),
    }),
  );
