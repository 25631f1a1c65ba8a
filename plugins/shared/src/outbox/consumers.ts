/** Who listens to which topics. Known to every process, so that a publisher can fan out. */
import type { Clock } from '../clock';
import type { Trx } from '../database';

export interface OutboxEvent {
  readonly id: string;
  /** `booking.confirmed` */
  readonly topic: string;
  /** What order is kept for: a booking's or a listing's document id. */
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}

export interface Consumer {
  /** Stable: it is stored with each event. */
  readonly name: string;
  /** `booking.confirmed` or `booking.*` */
  readonly topics: readonly string[];
  /** An event is dead after this many failures (0.5 s, 1 s … 15 min apart); default 8. */
  readonly maxAttempts?: number;
  /** Later events of a key wait behind a dead one until it is revived; by default they pass it. */
  readonly waitsBehindDead?: boolean;
  /**
   * Exactly once for each event and in order for each key, as long as its effects are writes on
   * `trx`: they commit together with the event. A call to the outside belongs in an operation row.
   */
  handle(event: OutboxEvent, context: { trx: Trx; clock: Clock }): Promise<void>;
}

export class ConsumerRegistry {
  private readonly consumers = new Map<string, Consumer>();

  subscribe(consumer: Consumer): void {
    if (this.consumers.has(consumer.name))
      throw new Error(`two outbox consumers are called ${consumer.name}`);
    this.consumers.set(consumer.name, consumer);
  }

  get(name: string): Consumer | undefined {
    return this.consumers.get(name);
  }

  names(): string[] {
    return [...this.consumers.keys()];
  }

  /** Those whose keys stand still behind a dead event. */
  waitingBehindDead(): string[] {
    return [...this.consumers.values()]
      .filter(({ waitsBehindDead }) => waitsBehindDead === true)
      .map(({ name }) => name);
  }

  listeningTo(topic: string): string[] {
    const family = `${topic.split('.')[0]}.*`;
    return [...this.consumers.values()]
      .filter(({ topics }) => topics.includes(topic) || topics.includes(family))
      .map(({ name }) => name);
  }
}
