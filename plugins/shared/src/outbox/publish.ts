/** Events are rows written in the publisher's own transaction: they exist exactly when the change does. */
import type { Trx } from '../database';
import type { ConsumerRegistry } from './consumers';

export interface NewEvent {
  readonly topic: string;
  readonly key: string;
  /** Ids, version, time, actor; consumers read the rest. JSON. */
  readonly payload: object;
  readonly occurredAt: Date;
}

export interface OutboxRow extends NewEvent {
  readonly consumer: string;
}

/** One row for each event and listening consumer. */
export function toRows(registry: ConsumerRegistry, events: readonly NewEvent[]): OutboxRow[] {
  return events.flatMap((event) =>
    registry.listeningTo(event.topic).map((consumer) => ({ ...event, consumer })),
  );
}

/** For raw statements: the rows as the JSON binding `:events` of INSERT_EVENTS. */
export const toJsonRows = (rows: readonly OutboxRow[]): string =>
  JSON.stringify(
    rows.map(({ consumer, topic, key, payload, occurredAt }) => ({
      consumer,
      topic,
      key,
      payload,
      occurred_at: occurredAt.toISOString(),
    })),
  );

export const INSERT_EVENTS = `insert into rental.outbox (consumer, topic, key, payload, occurred_at, next_at)
  select consumer, topic, key, payload, occurred_at, occurred_at
    from jsonb_to_recordset(:events::jsonb)
      as e(consumer text, topic text, key text, payload jsonb, occurred_at timestamptz)`;

export async function insertEvents(trx: Trx, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length > 0) await trx.raw(INSERT_EVENTS, { events: toJsonRows(rows) });
}
