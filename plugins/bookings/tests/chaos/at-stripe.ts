/** What the emulator says has happened, read page by page over Stripe's own API. */
import type { Api } from '@rental/config/testing/api';

export interface Movement {
  id: string;
  amount: number;
  currency: string;
  status: string;
  metadata: Record<string, string>;
}

export interface Intent extends Movement {
  amount_received: number;
  latest_charge: string | null;
}

export interface Refund extends Movement {
  payment_intent: string;
}

export interface ApplicationFee {
  id: string;
  amount_refunded: number;
  /** The platform's charge that it was part of. */
  originating_transaction: string;
  refunds: { data: Pick<Movement, 'id' | 'amount' | 'metadata'>[] };
}

export interface Transfer extends Movement {
  reversals: { data: Pick<Movement, 'id' | 'amount' | 'metadata'>[] };
}

interface CurrencyAmount {
  amount: number;
  currency: string;
}

export class AtStripe {
  constructor(private readonly api: Api) {}

  intents = (): Promise<Intent[]> => this.list('payment_intents');
  refunds = (): Promise<Refund[]> => this.list('refunds');
  transfers = (): Promise<Transfer[]> => this.list('transfers');
  fees = (): Promise<ApplicationFee[]> => this.list('application_fees');
  payouts = (account: string): Promise<Movement[]> => this.list('payouts', account);

  /** The hundred that were made last; none while Stripe stumbles. */
  latestIntents = (): Promise<Intent[]> => this.latest('payment_intents');
  latestPayouts = (account: string): Promise<Movement[]> => this.latest('payouts', account);

  /** Available and pending together, by currency; what is zero is left out. */
  async balance(account?: string): Promise<Record<string, number>> {
    const { available, pending } = await this.read('balance', account);
    const sums: Record<string, number> = {};
    for (const { amount, currency } of [...available, ...pending] as CurrencyAmount[]) {
      const name = currency.toUpperCase();
      sums[name] = (sums[name] ?? 0) + amount;
    }
    return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
  }

  private async latest<T>(path: string, account?: string): Promise<T[]> {
    const page = await this.read(`${path}?limit=100`, account).catch(() => undefined);
    return page?.data ?? [];
  }

  private async list<T extends { id: string }>(path: string, account?: string): Promise<T[]> {
    const found: T[] = [];
    for (;;) {
      const after = found.at(-1)?.id;
      const query = `limit=100${after ? `&starting_after=${after}` : ''}`;
      const page = await this.read(`${path}?${query}`, account);
      found.push(...page.data);
      if (!page.has_more) return found;
    }
  }

  private async read(path: string, account?: string) {
    const { json, status, text } = await this.api.call(
      'GET',
      `${this.api.emulatorUrl}/v1/${path}`,
      {
        token: 'sk_test_emulator',
        ...(account ? { headers: { 'stripe-account': account } } : {}),
      },
    );
    if (status !== 200) throw new Error(`${path}: ${text}`);
    return json;
  }
}
