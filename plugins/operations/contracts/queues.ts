/** What the page "Queues" reads and sends, checked on the server. Instants are ISO 8601 UTC. */
import { z } from 'zod';

export interface ConsumerQueue {
  readonly consumer: string;
  readonly waiting: number;
  /** Of them, tried at least once without success. */
  readonly failing: number;
  readonly dead: number;
  /** How long the oldest has been due, in seconds. */
  readonly lagSeconds: number;
}

/** One of Bull's, which carry wake-ups between processes. */
export interface BullQueue {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

export interface QueuesView {
  readonly consumers: readonly ConsumerQueue[];
  /** `none`: no Redis is used · `away`: it does not answer. */
  readonly redis: 'none' | 'away' | 'there';
  readonly bull: readonly BullQueue[];
  readonly now: string;
}

export const deadEventsQuery = z.strictObject({
  consumer: z.string().min(1).max(64).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

export interface DeadEvent {
  readonly id: string;
  readonly consumer: string;
  readonly topic: string;
  /** What order is kept for: the document id of a booking or a listing. */
  readonly key: string;
  readonly attempts: number;
  /** Without mail addresses. */
  readonly error: string | null;
  /** Ids, states and amounts; anything else is left out. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
  readonly deadAt: string;
}

export interface DeadEventsPage {
  readonly data: readonly DeadEvent[];
  readonly meta: {
    readonly pagination: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
    readonly now: string;
  };
}

export const MOST_RETRIED = 100;

/** Some by their ids, or all; of one consumer, where it is named. */
export const retryEventsRequest = z.union([
  z.strictObject({
    ids: z
      .array(z.string().regex(/^\d{1,18}$/, 'This is no id of an event.'))
      .min(1)
      .max(MOST_RETRIED),
  }),
  z.strictObject({ all: z.literal(true), consumer: z.string().min(1).max(64).optional() }),
]);
export type RetryEventsRequest = z.output<typeof retryEventsRequest>;

export const JOB_STATES = ['failed', 'delayed', 'waiting', 'active'] as const;
export type JobState = (typeof JOB_STATES)[number];

const queueName = z.string().min(1).max(64);

export const jobsQuery = z.strictObject({
  queue: queueName,
  state: z.enum(JOB_STATES).default('failed'),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

/** A job of one of Bull's queues. */
export interface BullJob {
  readonly id: string;
  readonly name: string;
  /** Ids, states and amounts; anything else is left out. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  /** Without mail addresses. */
  readonly error: string | null;
  readonly addedAt: string;
  /** Of a delayed one. */
  readonly dueAt: string | null;
  readonly failedAt: string | null;
}

export interface BullJobsPage {
  readonly data: readonly BullJob[];
  readonly meta: { readonly pagination: DeadEventsPage['meta']['pagination'] };
}

/** Some of a queue's jobs by their ids, or all of a state. */
export const moveJobsRequest = z.union([
  z.strictObject({
    queue: queueName,
    ids: z.array(z.string().min(1).max(128)).min(1).max(MOST_RETRIED),
  }),
  z.strictObject({ queue: queueName, state: z.enum(['failed', 'delayed', 'waiting']) }),
]);
export type MoveJobsRequest = z.output<typeof moveJobsRequest>;
