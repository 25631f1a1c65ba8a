/** What banks do on their own: renters' banks take payments back, owners' banks send payouts back. */
import type { Api } from '@rental/config/testing/api';
import type { Random } from '@rental/shared/random';
import { AtStripe } from './at-stripe';

const REASONS = ['fraudulent', 'product_not_received', 'general', 'duplicate'] as const;
const PAYOUT_FAILURES = ['account_closed', 'no_account', 'could_not_process'] as const;
/** Of what is asked in a jump of the clock. */
const TAKES_BACK = 0.25;
const DECIDES = 0.3;
const SENDS_BACK = 0.2;
/** Staff try a payout again this often at most. */
const RETRIES = 8;

interface FailedPayout {
  key: string;
}

export class Bank {
  readonly #stripe: AtStripe;
  readonly #open = new Set<string>();
  /** How often each has happened. */
  readonly counts = { disputes: 0, won: 0, lost: 0, returned: 0 };

  constructor(
    private readonly api: Api,
    /** Its own: what people and the weather do is drawn as without banks. */
    private readonly random: Random,
    private readonly staff: string,
    /** Of the owners, at Stripe. */
    private readonly accounts: readonly string[],
  ) {
    this.#stripe = new AtStripe(api);
  }

  /** @param bookings those of the story */
  async perhapsAct(bookings: ReadonlySet<string>): Promise<void> {
    if (this.random.chance(TAKES_BACK)) await this.#takeBack(bookings);
    if (this.random.chance(SENDS_BACK)) await this.#sendBack(bookings);
    for (const id of this.#open) if (this.random.chance(DECIDES)) await this.#decide(id);
  }

  /** Every bank comes to its end, and staff have made again what was sent back. */
  async end(): Promise<void> {
    for (const id of this.#open) await this.#decide(id);
    for (let tries = 0; tries < RETRIES; tries += 1) {
      const failed = await this.#failedPayouts();
      if (failed.length === 0) return;
      for (const { key } of failed) await this.#retry(key);
      await this.api.advance('PT2M');
    }
  }

  /** Whatever was charged: rentals, changes of them, late fees and deposits that were taken. */
  async #takeBack(bookings: ReadonlySet<string>): Promise<void> {
    const charged = (await this.#stripe.latestIntents()).filter(
      ({ status, metadata }) => status === 'succeeded' && bookings.has(metadata.bookingId ?? ''),
    );
    if (charged.length === 0) return;
    const { latest_charge: charge, amount_received: received } = this.random.pick(charged);
    const amount = this.random.chance(0.6) ? received : this.random.int(1, received);
    const reason = this.random.pick(REASONS);
    const answer = await this.#control('disputes', { charge, amount, reason });
    // One that was disputed already.
    if (answer.status !== 200) return;
    this.#open.add(answer.json.id);
    this.counts.disputes += 1;
  }

  async #decide(id: string): Promise<void> {
    const outcome = this.random.chance(0.5) ? 'won' : 'lost';
    const answer = await this.#control(`disputes/${id}`, { outcome });
    this.#open.delete(id);
    // One that nobody answered in time was lost already.
    this.counts[answer.status === 200 ? outcome : 'lost'] += 1;
  }

  /** On its way, or after it had arrived. */
  async #sendBack(bookings: ReadonlySet<string>): Promise<void> {
    const payouts = (await this.#stripe.latestPayouts(this.random.pick(this.accounts))).filter(
      ({ status, metadata }) =>
        ['in_transit', 'paid'].includes(status) && bookings.has(metadata.bookingId ?? ''),
    );
    if (payouts.length === 0) return;
    const { id } = this.random.pick(payouts);
    const code = this.random.pick(PAYOUT_FAILURES);
    const answer = await this.#control(`payouts/${id}`, { outcome: 'failed', code });
    if (answer.status === 200) this.counts.returned += 1;
  }

  async #failedPayouts(): Promise<FailedPayout[]> {
    const path = '/payments/operations?kind=payout.create&standing=failed&pageSize=100';
    const answer = await this.api.get(path, this.staff);
    if (answer.status !== 200) throw new Error(`failed payouts: ${answer.text}`);
    return answer.json.data;
  }

  /** 409: it is tried just now. */
  async #retry(key: string): Promise<void> {
    const body = { key, reason: 'The owner has named another account.' };
    const answer = await this.api.post('/payments/operations/retry', body, this.staff);
    if (![200, 409].includes(answer.status)) throw new Error(`retry ${key}: ${answer.text}`);
  }

  #control(path: string, body: object) {
    return this.api.post(`${this.api.emulatorUrl}/_emulator/${path}`, body);
  }
}
