/** What renters and owners do about one rental, through HTTP; refusals are part of it, surprises are not. */
import { randomUUID } from 'node:crypto';
import type { Answer } from '@rental/config/testing/api';
import { changeDates, extend } from './changing';
import { appeal, claim, decide, look } from './disputing';
import type { Processes } from './processes';
import type { Act, Payment, Step, StepOf } from './rental-plan';
import type { Acts, Deed, Person, RunningRental } from './running-rental';

/** Done, or too late: both are right answers. */
const EXPECTED = [200, 201, 409];
const TRIES = 5;

type Performing = {
  [K in Step['kind']]: (rental: RunningRental, step: StepOf<K>) => Promise<unknown>;
};

export class Acting implements Acts {
  readonly surprises: string[] = [];
  /** What the preview promised whoever then cancelled, by booking. */
  readonly promised = new Map<string, number>();
  /** How often each step was done or refused. */
  readonly counts: Record<string, number> = {};

  constructor(
    readonly processes: Processes,
    private readonly emulatorUrl: string,
  ) {}

  readonly #performing: Performing = {
    pay: (rental, { payment }) => this.pay(rental.clientSecret, payment),
    cancel: (rental, { by }) => this.cancel(rental, by),
    return_early: (rental) => this.returnEarly(rental),
    review: (rental, { by, rating }) =>
      this.post(rental, { by, path: 'reviews', body: { rating }, name: 'review' }),
    check_in: (rental, step) => this.report(rental, 'CHECK_IN', step),
    check_out: (rental, step) => this.report(rental, 'CHECK_OUT', step),
    approve: (rental, step) => this.answer(rental, step),
    decline: (rental, step) => this.answer(rental, step),
    withdraw: (rental, step) => this.answer(rental, step),
    approve_change: (rental, step) => this.answer(rental, step),
    decline_change: (rental, step) => this.answer(rental, step),
    waive_deposit: (rental, step) => this.answer(rental, step),
    extend: (rental, step) => extend(this, rental, step),
    change_dates: (rental, step) => changeDates(this, rental, step),
    claim: (rental, step) => claim(this, rental, step),
    appeal: (rental, step) => appeal(this, rental, step),
    decide: (rental, step) => decide(this, rental, step),
    look: (rental, step) => look(this, rental, step),
  };

  async doDue(rental: RunningRental, now: number): Promise<void> {
    if (rental.isChanged) await this.readTimes(rental);
    const isDue = (act: Act) => dueAt(rental, act) <= now;
    const due = rental.todo.filter(isDue);
    rental.todo = rental.todo.filter((act) => !isDue(act));
    for (const moment of byMoment(rental, due))
      await Promise.all(
        moment.flatMap(({ step, twice }) =>
          (twice ? [step, step] : [step]).map((each) => this.perform(rental, each)),
        ),
      );
  }

  private perform<K extends Step['kind']>(
    rental: RunningRental,
    step: StepOf<K>,
  ): Promise<unknown> {
    const performing: Performing[K] = this.#performing[step.kind as K];
    return performing(rental, step);
  }

  private async readTimes(rental: RunningRental): Promise<void> {
    const { startAt, endAt } = await this.show(rental, 'renter');
    rental.times = { ...rental.times, start: Date.parse(startAt), end: Date.parse(endAt) };
  }

  private answer(rental: RunningRental, { kind, by }: { kind: string; by: Person }) {
    return this.post(rental, { by, path: kind.replace('_', '-'), body: {}, name: kind });
  }

  private report(rental: RunningRental, kind: string, step: StepOf<'check_in'>): Promise<Answer> {
    const condition = step.damaged ? 'DAMAGED' : 'GOOD';
    const body = { kind, condition, notes: 'as planned' };
    return this.post(rental, { by: step.by, path: 'inspections', body, name: step.kind });
  }

  /** The booking as one of its sides sees it. */
  async show({ bookingId, tokens }: RunningRental, by: Person) {
    const answer = await this.processes.get(`/api/bookings/${bookingId}`, tokens[by]);
    if (answer.status !== 200) throw new Error(`${bookingId}: ${answer.status} ${answer.text}`);
    return answer.json.data;
  }

  /** With one idempotency key, however often its connection breaks. */
  async post(
    { name, bookingId, tokens }: RunningRental,
    { by, path, body, name: step }: Deed,
    refusals: readonly number[] = [],
  ): Promise<Answer> {
    const address = path.startsWith('/') ? path : `/api/bookings/${bookingId}/${path}`;
    const headers = { 'idempotency-key': randomUUID() };
    const answer = await this.processes.ask((api) =>
      api.call('POST', address, { token: tokens[by], body, headers }),
    );
    const code = answer.json?.error?.details?.code;
    this.count([step, answer.status, code].filter(Boolean).join(' '));
    if (![...EXPECTED, ...refusals].includes(answer.status))
      this.surprises.push(`${name} ${step} by ${by}: ${answer.status} ${answer.text}`);
    return answer;
  }

  /** The preview is what they decide by: it binds unless the booking moves on before they cancel. */
  private async cancel(rental: RunningRental, by: 'renter' | 'owner'): Promise<void> {
    const { bookingId, tokens } = rental;
    const steps = (await this.show(rental, by)).timeline.length;
    const path = `/api/bookings/${bookingId}/cancellation-preview`;
    const preview = await this.processes.get(path, tokens[by]);
    const deed = { by, path: 'cancel', body: {}, name: `cancel by ${by}` };
    const answer = await this.post(rental, deed);
    if (answer.status !== 200 || !answer.json.data.status.startsWith('CANCELLED')) return;
    // Another state, or a change that was paid for meanwhile: it is not what the preview was about.
    const cancelled = answer.json.data.timeline.findIndex(
      ({ event }: { event: string }) => event === 'cancel',
    );
    if (cancelled !== steps) return this.count(`cancelled a booking that has just moved on`);
    if (preview.status !== 200)
      this.surprises.push(`${rental.name} was cancelled without a preview: ${preview.text}`);
    else this.promised.set(bookingId, preview.json.data.refund);
  }

  /** Bound to its preview: another amount by now is refused. */
  private async returnEarly(rental: RunningRental): Promise<void> {
    const { bookingId, tokens } = rental;
    const path = `/api/bookings/${bookingId}/return-early-preview`;
    const preview = await this.processes.get(path, tokens.renter);
    const expectedRefund = preview.status === 200 ? preview.json.data.refund : 0;
    const deed = { path: 'return-early', body: { expectedRefund }, name: 'return_early' };
    const answer = await this.post(rental, { by: 'renter', ...deed });
    if (answer.status === 200) this.promised.set(bookingId, expectedRefund);
  }

  async pay(clientSecret: string, payment: Payment): Promise<void> {
    const confirm = (method: string) => this.confirm(clientSecret, method);
    const authenticate = (outcome: string) => this.authenticate(clientSecret, outcome);
    const ways: Readonly<Record<Payment, () => Promise<void>>> = {
      visa: () => confirm('pm_card_visa'),
      mastercard: () => confirm('pm_card_mastercard'),
      declined_then_visa: async () => {
        await confirm('pm_card_chargeDeclined');
        await confirm('pm_card_visa');
      },
      secure_passed: async () => {
        await confirm('pm_card_authenticationRequired');
        await authenticate('passed');
      },
      secure_once_passed: async () => {
        await confirm('pm_card_authenticationRequiredOnSetup');
        await authenticate('passed');
      },
      secure_failed_then_visa: async () => {
        await confirm('pm_card_authenticationRequired');
        await authenticate('failed');
        await confirm('pm_card_visa');
      },
      secure_failed: async () => {
        await confirm('pm_card_authenticationRequired');
        await authenticate('failed');
      },
      declined_only: () => confirm('pm_card_chargeDeclinedInsufficientFunds'),
      off_session_declined: () => confirm('pm_card_offSessionDeclined'),
      never: async () => undefined,
    };
    await ways[payment]();
  }

  /** As Stripe.js does: again when the answer is lost or Stripe stumbles. */
  private async confirm(clientSecret: string, method: string): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await this.processes
        .ask((api) => api.pay(clientSecret, method))
        .catch(() => undefined);
      if (!answer || answer.status >= 500) continue;
      this.count(`${method} ${answer.status}`);
      return;
    }
  }

  /** The bank's page; 400 when there is nothing to authenticate (any more). */
  private async authenticate(clientSecret: string, outcome: string): Promise<void> {
    const [id] = clientSecret.split('_secret');
    const path = `${this.emulatorUrl}/_emulator/payment_intents/${id}/authenticate`;
    const { status } = await this.processes.ask((api) => api.post(path, { outcome }));
    this.count(`3-D Secure ${outcome} ${status}`);
  }

  count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}

export const dueAt = ({ times }: RunningRental, { from, offsetMs }: Act): number =>
  times[from] + offsetMs;

/** In order of time; acts of one moment race each other. */
function byMoment(rental: RunningRental, acts: readonly Act[]): Act[][] {
  const moments = new Map<number, Act[]>();
  for (const act of acts) {
    const at = dueAt(rental, act);
    moments.set(at, [...(moments.get(at) ?? []), act]);
  }
  return [...moments].sort(([a], [b]) => a - b).map(([, moment]) => moment);
}
