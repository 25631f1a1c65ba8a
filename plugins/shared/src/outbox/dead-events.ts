/** What waits in the outbox, and events that were given up: how staff see and retry them. */
import type { Knex } from 'knex';
import { rowsOf, type Trx } from '../database';

export interface ConsumerBacklog {
  readonly consumer: string;
  /** Not handled yet, those that pause after a failure included. */
  readonly waiting: number;
  /** Of them, tried at least once without success. */
  readonly failing: number;
  readonly dead: number;
  /** How long the oldest has been due, in seconds; 0 when none is. */
  readonly lagSeconds: number;
}

/** The partial indexes of what is open and what is dead are all that is read. */
const BACKLOG = `select consumer, sum(waiting)::int as waiting, sum(failing)::int as failing,
    sum(dead)::int as dead,
    greatest(0, coalesce(extract(epoch from :now::timestamptz - min(due)), 0))::int as "lagSeconds"
  from (
    select consumer, count(*) as waiting, count(*) filter (where attempts > 0) as failing,
        0 as dead, min(occurred_at) as due
      from rental.outbox where done_at is null and dead_at is null group by consumer
    union all
    select consumer, 0, 0, count(*), null
      from rental.outbox where dead_at is not null and done_at is null group by consumer
  ) parts group by consumer order by consumer`;

export const readBacklog = (knex: Knex, now: Date): Promise<ConsumerBacklog[]> =>
  rowsOf<ConsumerBacklog>(knex, BACKLOG, { now });

export interface DeadEventRow {
  readonly id: string;
  readonly consumer: string;
  readonly topic: string;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly occurred_at: Date;
  readonly dead_at: Date;
  readonly total: number;
}

const DEAD = `select id::text, consumer, topic, key, payload, attempts, last_error, occurred_at, dead_at,
    count(*) over ()::int as total
  from rental.outbox
  where dead_at is not null and done_at is null
    and (:consumer::text is null or consumer = :consumer)
  order by dead_at, id limit :most offset :skip`;

/** Those that died first come first. */
export const listDeadEvents = (
  knex: Knex,
  filter: { readonly consumer: string | null; readonly most: number; readonly skip: number },
): Promise<DeadEventRow[]> => rowsOf<DeadEventRow>(knex, DEAD, { ...filter });

export interface RevivedEvent {
  readonly id: string;
  readonly consumer: string;
  readonly topic: string;
  readonly key: string;
}

/** Dead events are due again, with all their attempts. Wake the workers after the commit. */
export const reviveDeadEvents = (
  trx: Trx,
  which: { readonly ids: readonly string[] | null; readonly consumer: string | null },
  now: Date,
): Promise<RevivedEvent[]> =>
  rowsOf<RevivedEvent>(
    trx,
    `update rental.outbox set dead_at = null, attempts = 0, next_at = :now
      where dead_at is not null and done_at is null
        and (:ids::bigint[] is null or id = any(:ids::bigint[]))
        and (:consumer::text is null or consumer = :consumer)
      returning id::text, consumer, topic, key`,
    { ids: which.ids && [...which.ids], consumer: which.consumer, now },
  );
