/**
 * Payments as the platform runs it, without Strapi: the real use cases and SDK, the emulator in this
 * process, and an HTTP endpoint that takes its signed deliveries.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PlatformClock, wallClock } from '@rental/shared/clock';
import { AppError } from '@rental/shared/errors';
import { startEmulator, type Emulator } from '@rental/stripe-emulator/server';
import type { PaymentTopic } from '../contracts/events';
import { operationKey, type OperationPlan } from '../contracts/operations';
import type { PaymentsService } from '../contracts/service';
import type { Dependencies } from '../server/src/dependencies';
import { createPaymentsService } from '../server/src/services/payments';
import { createStripeGateway } from '../server/src/stripe/adapter';
import type { StripeGateway } from '../server/src/stripe/gateway';
import { acceptDelivery } from '../server/src/use-cases/accept-delivery';
import { startOnboarding } from '../server/src/use-cases/start-onboarding';
import { createLedgerDatabase, type LedgerDatabase } from './ledger-database';

const SECRETS = { webhookSecret: 'whsec_test', connectWebhookSecret: 'whsec_test_connect' };
const KEYS = { secretKey: 'sk_test_emulator', publishableKey: 'pk_test_emulator' };

export interface Published {
  readonly topic: PaymentTopic;
  readonly key: string;
  readonly payload: Record<string, unknown>;
}

type ChargePlan = Extract<OperationPlan, { kind: 'charge.create' }>;
export type ChargePayload = ChargePlan['payload'];

/** The charge of MONEY.md's example: rental 100.00, fee 10.00, commission 15.00. */
export const exampleCharge = (
  bookingId: string,
  parties: Pick<ChargePayload, 'ownerId' | 'renterId'> & Partial<ChargePayload>,
): ChargePlan => ({
  kind: 'charge.create',
  key: operationKey.charge(bookingId),
  bookingId,
  payload: {
    number: 1,
    amount: 11_000,
    currency: 'USD',
    applicationFee: 2_500,
    captureMethod: 'automatic',
    description: 'Rental',
    ...parties,
  },
});

export class PaymentsWorld {
  private constructor(
    readonly clock: PlatformClock,
    readonly database: LedgerDatabase,
    readonly emulator: Emulator,
    readonly dependencies: Dependencies,
    readonly payments: PaymentsService,
    readonly endpoint: string,
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  static async start(label: string): Promise<PaymentsWorld> {
    const database = await createLedgerDatabase(label);
    const folder = await mkdtemp(path.join(tmpdir(), 'payments-test-'));
    let receive: (request: IncomingMessage) => Promise<number> = async () => 503;
    const server = createServer((request, response) => {
      void receive(request).then((status) => response.writeHead(status).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const emulator = await startEmulator({
      host: '127.0.0.1',
      port: 0,
      stateDir: folder,
      ...KEYS,
      platformEndpoint: { url: `${endpoint}/stripe`, secret: SECRETS.webhookSecret },
      connectEndpoint: { url: `${endpoint}/stripe/connect`, secret: SECRETS.connectWebhookSecret },
      payoutDelayMs: 0,
      availableDelaySeconds: 0,
    });
    const clock = new PlatformClock();
    const dependencies = dependenciesOf(database, emulator.url, clock);
    const payments = createPaymentsService(dependencies, () => undefined);
    receive = (request) => take(dependencies, request);
    return new PaymentsWorld(
      clock,
      database,
      emulator,
      dependencies,
      payments,
      endpoint,
      server,
      folder,
    );
  }

  /** The same platform with another way to Stripe: for calls that fail on purpose. */
  withStripe(stripe: Partial<StripeGateway>): PaymentsService {
    const gateway = { ...this.dependencies.stripe, ...stripe };
    return createPaymentsService({ ...this.dependencies, stripe: gateway }, () => undefined);
  }

  async addUser(): Promise<string> {
    const id = randomUUID();
    await this.database.knex
      .table('up_users')
      .insert({ document_id: id, email: `${id}@example.test` });
    return id;
  }

  /** An owner whose account at Stripe can take transfers and payouts. */
  async addOwner(): Promise<{ id: string; account: string }> {
    const id = await this.addUser();
    await startOnboarding(this.dependencies, id);
    const account = await this.accountOf(id);
    await this.control(`accounts/${account}/onboard`, {});
    await this.until('transfers are active', async () => {
      await this.payments.drain();
      const rows = await this.database.knex
        .table('up_users')
        .where({ document_id: id, transfers_active: true });
      return rows.length === 1;
    });
    return { id, account };
  }

  async accountOf(ownerId: string): Promise<string> {
    const [row] = await this.database.knex
      .table('up_users')
      .where({ document_id: ownerId })
      .select<{ stripe_account_id: string }[]>('stripe_account_id');
    return row?.stripe_account_id ?? '';
  }

  async plan(plan: OperationPlan): Promise<void> {
    await this.dependencies.transaction((trx) => this.payments.planOperation(trx, plan));
  }

  /** Pays as Stripe.js does in the renter's browser. */
  async confirm(clientSecret: string, method = 'pm_card_visa'): Promise<number> {
    const [id = ''] = clientSecret.split('_secret');
    const response = await fetch(`${this.emulator.url}/v1/payment_intents/${id}/confirm`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEYS.publishableKey}` },
      body: new URLSearchParams({
        client_secret: clientSecret,
        payment_method: method,
        return_url: 'http://127.0.0.1/return',
      }),
    });
    return response.status;
  }

  async control(what: string, given: object): Promise<unknown> {
    const response = await fetch(`${this.emulator.url}/_emulator/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(given),
    });
    if (!response.ok) throw new Error(`${what}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  /** Moves both clocks, as the development clock does. */
  async advance(ms: number): Promise<void> {
    this.clock.setOffset(this.clock.offset() + ms);
    await this.payments.syncEmulatorClock(this.clock.now());
    await this.payments.drain();
  }

  async published(key: string): Promise<Published[]> {
    return this.database.knex
      .table('published')
      .where({ key })
      .orderBy('id')
      .select<Published[]>('topic', 'key', 'payload');
  }

  async topics(key: string): Promise<PaymentTopic[]> {
    return (await this.published(key)).map(({ topic }) => topic);
  }

  /** Drains until the booking was told of the topic: deliveries travel by HTTP. */
  async untilTold(key: string, topic: PaymentTopic): Promise<void> {
    await this.until(`${topic} of ${key}`, async () => {
      await this.payments.drain();
      return (await this.topics(key)).includes(topic);
    });
  }

  async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async stop(): Promise<void> {
    await this.emulator.stop();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function dependenciesOf(
  database: LedgerDatabase,
  emulatorUrl: string,
  clock: PlatformClock,
): Dependencies {
  const { knex } = database;
  return {
    knex,
    transaction: (work) => knex.transaction(work),
    statement: (run) => run(knex),
    stripe: createStripeGateway({ secretKey: KEYS.secretKey, emulatorUrl }),
    clock,
    wall: wallClock,
    config: {
      stripe: { ...SECRETS, secretKey: KEYS.secretKey, emulatorUrl },
      storefrontUrl: 'http://127.0.0.1:3000',
      worker: true,
    },
    recordStaffAction: () => Promise.resolve(),
    async publish(trx, events) {
      for (const { topic, key, payload } of events)
        await trx.table('published').insert({ topic, key, payload: JSON.stringify(payload) });
    },
  };
}

async function take(dependencies: Dependencies, request: IncomingMessage): Promise<number> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  try {
    await acceptDelivery(dependencies, {
      body: Buffer.concat(parts).toString('utf8'),
      signature: String(request.headers['stripe-signature'] ?? ''),
      endpoint: request.url === '/stripe/connect' ? 'connect' : 'platform',
    });
    return 200;
  } catch (error) {
    return error instanceof AppError ? error.status : 500;
  }
}
