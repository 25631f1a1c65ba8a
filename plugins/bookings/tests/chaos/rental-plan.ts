/** What is to happen to one rental: drawn from the seed before anything runs, so that it can be told again. */
import { Random } from '@rental/shared/random';

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
  | { kind: 'withdraw'; by: 'renter' };

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

export function planRentals(seed: number, count: number): RentalPlan[] {
  return Array.from({ length: count }, (_, index) =>
    planRental(new Random(seed * 1009 + index), index),
  );
}

function planRental(random: Random, index: number): RentalPlan {
  return {
    name: `rental ${index}`,
    listing: random.int(0, 999),
    renter: random.int(0, 999),
    wave: random.int(0, WAVES - 1),
    // Tomorrow morning in Tokyo may lie behind us already.
    startsInDays: random.int(2, 9),
    length: random.int(1, 4),
    quantity: random.int(1, 3),
    extras: random.int(0, 3),
    acts: [
      ...payingActs(random),
      ...answeringActs(random),
      ...(random.chance(0.35) ? cancellingActs(random) : []),
      ...handingOverActs(random),
    ],
  };
}

const act = (random: Random, from: Act['from'], offsetMs: number, step: Step): Act => ({
  from,
  offsetMs,
  twice: random.chance(0.15),
  step,
});

/** At once, some minutes later, or after the quarter of an hour that the dates are kept. */
function payingActs(random: Random): Act[] {
  const payment = random.pick(PAYMENTS);
  const minutes = random.pick([0, 0, 0, 0, 0, 0, 5, 5, 5, 16]);
  return payment === 'never'
    ? []
    : [act(random, 'created', minutes * MINUTE, { kind: 'pay', payment })];
}

/** Instant bookings refuse these; requests get an answer, or two, or none. */
function answeringActs(random: Random): Act[] {
  const answers: Step[] = random.chance(0.8) ? [{ kind: 'approve', by: 'owner' }] : [];
  if (random.chance(0.12)) answers.push({ kind: 'decline', by: 'owner' });
  if (random.chance(0.12)) answers.push({ kind: 'withdraw', by: 'renter' });
  return answers.map((step) =>
    act(random, 'created', random.pick([16 * MINUTE, random.int(1, 26) * HOUR]), step),
  );
}

function cancellingActs(random: Random): Act[] {
  const by = random.pick(['renter', 'renter', 'owner'] as const);
  const first = random.pick([
    () => act(random, 'created', random.pick([0, 5, 600]) * MINUTE, { kind: 'cancel', by }),
    () => act(random, 'start', -random.int(1, 180) * HOUR, { kind: 'cancel', by }),
    () => act(random, 'start', random.int(0, 5) * HOUR, { kind: 'cancel', by }),
    () => act(random, 'end', -random.int(1, 40) * HOUR, { kind: 'cancel', by }),
  ])();
  const other = by === 'renter' ? 'owner' : 'renter';
  // Both at once: one of them cancels, the other hears that it is done.
  return random.chance(0.2) ? [first, { ...first, step: { kind: 'cancel', by: other } }] : [first];
}

function handingOverActs(random: Random): Act[] {
  const acts: Act[] = [];
  if (random.chance(0.35))
    acts.push(
      act(random, 'start', random.int(-20, 5) * HOUR, { kind: 'waive_deposit', by: 'owner' }),
    );
  if (random.chance(0.75))
    acts.push(act(random, 'start', random.int(0, 5) * HOUR, { kind: 'check_in', by: 'owner' }));
  if (random.chance(0.7))
    acts.push(
      act(random, 'end', random.int(0, 20) * HOUR, {
        kind: 'check_out',
        by: 'owner',
        damaged: random.chance(0.15),
      }),
    );
  return acts;
}
