/** What the use cases work with. Built from Strapi at start, and by hand in tests. */
import type { OperationsService } from '@rental/operations/contracts/service';
import type { Clock } from '@rental/shared/clock';
import type { Trx } from '@rental/shared/database';
import type { NewEvent } from '@rental/shared/outbox/publish';
import type { Knex } from 'knex';
import type { PaymentEvent } from '../../contracts/events';
import type { PaymentsConfig } from './config';
import type { StripeGateway } from './stripe/gateway';

export interface Dependencies {
  readonly knex: Knex;
  /** One transaction, tried again on deadlocks. */
  transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  /** One statement that changes all or nothing, tried again likewise. */
  statement<T>(run: (knex: Knex) => Promise<T>): Promise<T>;
  readonly stripe: StripeGateway;
  /** The platform's clock: everything of the business. */
  readonly clock: Clock;
  /** Wall time: leases, retries, deliveries. */
  readonly wall: Clock;
  readonly config: PaymentsConfig;
  /** Writes down what staff did, with their change. */
  readonly recordStaffAction: OperationsService['recordStaffAction'];
  publish(trx: Trx, events: readonly NewEvent[]): Promise<void>;
}

/** Publishes what happened, in order per booking, with the caller's transaction. */
export async function tell(
  { publish, clock }: Dependencies,
  trx: Trx,
  events: readonly PaymentEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const occurredAt = clock.now();
  await publish(
    trx,
    events.map(({ topic, payload }) => ({
      topic,
      key: payload.bookingId,
      payload: { ...payload },
      occurredAt,
    })),
  );
}
