import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import Stripe from 'stripe';
import { readConfig } from '../src/config';
import type { Emulator } from '../src/emulator';
import { startEmulator } from '../src/server';

/** A test's own emulator, the SDK that talks to it, and the two webhook endpoints. */
export interface Bench {
  emulator: Emulator;
  stripe: Stripe;
  platform: Receiver;
  connect: Receiver;
  /** Stops the emulator and starts one on the same state. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

export const SECRETS = { platform: 'whsec_platform_test', connect: 'whsec_connect_test' };

export async function openBench(settings: Record<string, string> = {}): Promise<Bench> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stripe-emulator-'));
  const platform = await Receiver.open();
  const connect = await Receiver.open();
  const config = readConfig({
    DEV_TOOLS: '1',
    STRIPE_EMULATOR_PORT: '0',
    DATA_DIR: folder,
    WEBHOOK_URL: platform.url,
    STRIPE_WEBHOOK_SECRET: SECRETS.platform,
    CONNECT_WEBHOOK_URL: connect.url,
    STRIPE_CONNECT_WEBHOOK_SECRET: SECRETS.connect,
    STRIPE_EMULATOR_PAYOUT_DELAY_MS: '0',
    ...settings,
  });
  const emulator = await startEmulator(config);
  const bench: Bench = {
    emulator,
    stripe: sdk(emulator.url),
    platform,
    connect,
    restart: async () => {
      await bench.emulator.stop();
      bench.emulator = await startEmulator(config);
      bench.stripe = sdk(bench.emulator.url);
    },
    close: async () => {
      await bench.emulator.stop();
      await Promise.all([platform.close(), connect.close()]);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
  return bench;
}

/** The real SDK, pointed at an emulator; it does not retry, so that tests see every answer. */
export function sdk(url: string, key = 'sk_test_emulator'): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(key, { host: hostname, port, protocol: 'http', maxNetworkRetries: 0 });
}

/** Calls a developer's path; answers its JSON. */
export async function control(
  bench: Bench,
  method: 'GET' | 'POST' | 'DELETE',
  name: string,
  body: object = {},
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${bench.emulator.url}/_emulator/${name}`, {
    method,
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  });
  const json = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new Error(JSON.stringify(json));
  return json;
}

/** An owner who has been through onboarding. */
export async function onboardedAccount(bench: Bench, bank = 'paid'): Promise<Stripe.Account> {
  const account = await bench.stripe.accounts.create({
    country: 'US',
    controller: {
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      stripe_dashboard: { type: 'express' },
    },
    capabilities: { transfers: { requested: true } },
    settings: { payouts: { schedule: { interval: 'manual' } } },
  });
  await control(bench, 'POST', `accounts/${account.id}/onboard`, { bank });
  return bench.stripe.accounts.retrieve(account.id);
}

/** Advances the emulated clock by so many hours. */
export async function advanceHours(bench: Bench, hours: number): Promise<void> {
  const { offsetMs } = await control(bench, 'GET', 'clock');
  await control(bench, 'POST', 'clock', { offsetMs: Number(offsetMs) + hours * 3_600_000 });
}

/** The rental of MONEY.md: 100.00, renter fee 10.00, commission 15.00. */
export async function paidRental(
  bench: Bench,
): Promise<{ account: Stripe.Account; charge: Stripe.Charge }> {
  const account = await onboardedAccount(bench);
  const intent = await bench.stripe.paymentIntents.create({
    amount: 11000,
    currency: 'usd',
    application_fee_amount: 2500,
    transfer_data: { destination: account.id },
    payment_method: 'pm_card_visa',
    confirm: true,
    expand: ['latest_charge.balance_transaction', 'latest_charge.application_fee'],
  });
  return { account, charge: intent.latest_charge as Stripe.Charge };
}

/** Available US dollars of the platform, or of an account. */
export async function funds(bench: Bench, account?: string): Promise<number> {
  const options = account ? { stripeAccount: account } : {};
  const balance = await bench.stripe.balance.retrieve({}, options);
  return balance.available.find((entry) => entry.currency === 'usd')?.amount ?? 0;
}

/** The error with which an SDK call failed. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error('The call succeeded.');
}

interface Received {
  payload: string;
  signature: string;
}

/** A webhook endpoint that keeps what it gets and answers as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  /** Statuses of the next answers; 200 when empty. */
  readonly answers: number[] = [];
  private waiting: (() => void)[] = [];

  private constructor(private readonly server: http.Server) {
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const signature = String(request.headers['stripe-signature']);
        this.received.push({ payload: Buffer.concat(chunks).toString('utf8'), signature });
        response.writeHead(this.answers.shift() ?? 200).end();
        for (const tell of this.waiting.splice(0)) tell();
      });
    });
  }

  static async open(): Promise<Receiver> {
    const server = http.createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new Receiver(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhooks`;
  }

  get events(): Stripe.Event[] {
    return this.received.map(({ payload }) => JSON.parse(payload) as Stripe.Event);
  }

  /** Types of the events, oldest first. */
  get types(): string[] {
    return this.events.map((event) => event.type);
  }

  /** Waits until enough has arrived. */
  async until(enough: (events: Stripe.Event[]) => boolean): Promise<Stripe.Event[]> {
    while (!enough(this.events))
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
    return this.events;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }
}

/** A charge of the platform for an owner's account, amounts apart. */
export const destinationCharge = ({ account, customer }: { account: string; customer: string }) =>
  ({
    destination: account,
    customer,
    captureMethod: 'automatic',
    transferGroup: 'bk1',
    description: 'Rental RP-AAAAAA',
  }) as const;
