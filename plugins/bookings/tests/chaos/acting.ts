/** What renters and owners do about one rental, through HTTP; refusals are part of it, surprises are not. */
import type { Answer, Api } from '@rental/config/testing/api';
import type { Act, Payment, Step } from './rental-plan';

export interface RunningRental {
  name: string;
  bookingId: string;
  clientSecret: string;
  tokens: { renter: string; owner: string };
  /** In order of time. */
  todo: (Act & { at: number })[];
}

/** Done, or too late: both are right answers. */
const EXPECTED = [200, 201, 409];
const TRIES = 5;

type Person = 'renter' | 'owner';

export class Acting {
  readonly surprises: string[] = [];
  /** What the preview promised whoever then cancelled, by booking. */
  readonly promised = new Map<string, number>();
  /** How often each step was done or refused. */
  readonly counts: Record<string, number> = {};

  constructor(private readonly api: Api) {}

  async doDue(rental: RunningRental, now: number): Promise<void> {
    const due = rental.todo.filter(({ at }) => at <= now);
    rental.todo = rental.todo.filter(({ at }) => at > now);
    for (const moment of byMoment(due))
      await Promise.all(
        moment.flatMap(({ step, twice }) =>
          (twice ? [step, step] : [step]).map((each) => this.perform(rental, each)),
        ),
      );
  }

  private async perform(rental: RunningRental, step: Step): Promise<void> {
    if (step.kind === 'pay') return this.pay(rental, step.payment);
    if (step.kind === 'cancel') return this.cancel(rental, step.by);
    if (step.kind === 'return_early') return this.returnEarly(rental);
    if (step.kind === 'review')
      return void (await this.post(rental, step.by, 'reviews', { rating: step.rating }, 'review'));
    const reports = { check_in: 'CHECK_IN', check_out: 'CHECK_OUT' } as const;
    if (step.kind === 'check_in' || step.kind === 'check_out') {
      const condition = step.damaged ? 'DAMAGED' : 'GOOD';
      const report = { kind: reports[step.kind], condition, notes: 'as planned' };
      await this.post(rental, step.by, 'inspections', report, step.kind);
    } else await this.post(rental, step.by, step.kind.replace('_', '-'), {}, step.kind);
  }

  private async post(
    { name, bookingId, tokens }: RunningRental,
    by: Person,
    path: string,
    body: object,
    step: string,
  ): Promise<Answer> {
    const answer = await this.api.post(`/api/bookings/${bookingId}/${path}`, body, tokens[by]);
    const code = answer.json?.error?.details?.code;
    this.count([step, answer.status, code].filter(Boolean).join(' '));
    if (!EXPECTED.includes(answer.status))
      this.surprises.push(`${name} ${step} by ${by}: ${answer.status} ${answer.text}`);
    return answer;
  }

  /** The preview is what they decide by: it binds unless the booking moves on before they cancel. */
  private async cancel(rental: RunningRental, by: Person): Promise<void> {
    const { bookingId, tokens } = rental;
    const path = `/api/bookings/${bookingId}`;
    const before = (await this.api.get(path, tokens[by])).json.data.status;
    const preview = await this.api.get(`${path}/cancellation-preview`, tokens[by]);
    const answer = await this.post(rental, by, 'cancel', {}, `cancel by ${by}`);
    if (answer.status !== 200 || !answer.json.data.status.startsWith('CANCELLED')) return;
    const cancelled = answer.json.data.timeline.find(
      ({ event }: { event: string }) => event === 'cancel',
    );
    if (cancelled.from !== before) return this.count(`cancelled a booking that has just moved on`);
    if (preview.status !== 200)
      this.surprises.push(`${rental.name} was cancelled without a preview: ${preview.text}`);
    else this.promised.set(bookingId, preview.json.data.refund);
  }

  /** Bound to its preview: another amount by now is refused. */
  private async returnEarly(rental: RunningRental): Promise<void> {
    const { bookingId, tokens } = rental;
    const path = `/api/bookings/${bookingId}/return-early-preview`;
    const preview = await this.api.get(path, tokens.renter);
    const expectedRefund = preview.status === 200 ? preview.json.data.refund : 0;
    const body = { expectedRefund };
    const answer = await this.post(rental, 'renter', 'return-early', body, 'return_early');
    if (answer.status === 200) this.promised.set(bookingId, expectedRefund);
  }

  private async pay(rental: RunningRental, payment: Payment): Promise<void> {
    const confirm = (method: string) => this.confirm(rental.clientSecret, method);
    const authenticate = (outcome: string) => this.authenticate(rental.clientSecret, outcome);
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
      const answer = await this.api.pay(clientSecret, method).catch(() => undefined);
      if (!answer || answer.status >= 500) continue;
      this.count(`${method} ${answer.status}`);
      return;
    }
  }

  /** The bank's page; 400 when there is nothing to authenticate (any more). */
  private async authenticate(clientSecret: string, outcome: string): Promise<void> {
    const [id] = clientSecret.split('_secret');
    const path = `${this.api.emulatorUrl}/_emulator/payment_intents/${id}/authenticate`;
    const { status } = await this.api.post(path, { outcome });
    this.count(`3-D Secure ${outcome} ${status}`);
  }

  count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}

/** Acts of one moment race each other. */
function byMoment<T extends { at: number }>(acts: readonly T[]): T[][] {
  const moments = new Map<number, T[]>();
  for (const act of acts) moments.set(act.at, [...(moments.get(act.at) ?? []), act]);
  return [...moments.values()];
}
