/**
 * Bull carries wake-ups between processes; the work itself is rows in PostgreSQL. Losing Redis, or
 * all that it holds, costs the few hundred milliseconds until the next poll.
 */
import Bull from 'bull';
import Redis from 'ioredis';
import { log } from './log';

export interface Waker {
  wake(): void;
  stop(): Promise<void>;
}

/** A connection for commands: it fails at once while Redis is away instead of queueing them. */
export function createRedis(redisUrl: string): Redis {
  const client = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  client.on('error', (error) => log.warn('redis is not reachable', { error: error.message }));
  return client;
}

/** One connection for all queues' clients, one for all their subscribers; `bclient` is never shared. */
function createClientFactory(redisUrl: string) {
  const shared = new Map<string, Redis>();
  const open: Redis[] = [];
  const connect = (type: 'client' | 'subscriber' | 'bclient'): Redis => {
    const blocking = type !== 'client';
    const client = new Redis(redisUrl, {
      maxRetriesPerRequest: blocking ? null : 1,
      enableReadyCheck: !blocking,
      enableOfflineQueue: blocking,
    });
    client.on('error', (error) =>
      log.warn('redis is not reachable', { type, error: error.message }),
    );
    open.push(client);
    return client;
  };
  return {
    create(type: 'client' | 'subscriber' | 'bclient'): Redis {
      if (type === 'bclient') return connect(type);
      const known = shared.get(type) ?? connect(type);
      shared.set(type, known);
      return known;
    },
    close: () => open.forEach((client) => client.disconnect()),
  };
}

export interface WakerOptions {
  name: string;
  redisUrl: string;
  /** Absent in processes that only publish. */
  onWake?: () => Promise<void>;
}

const open = new Set<Bull.Queue>();

export interface QueueCounts {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** Redis answers within this time, or it is away. */
const PATIENCE_MS = 500;

/** Undefined when Redis fails, or is not heard of in time. */
export async function answeredInTime<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const away = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    timer.unref();
  });
  return Promise.race([answer.catch(() => undefined), away]).finally(() => clearTimeout(timer));
}

export const openQueues = (): readonly Bull.Queue[] => [...open];

/** How much lies in this process's queues; `none`: it uses no Redis. */
export async function queueCounts(): Promise<{
  redis: 'none' | 'away' | 'there';
  queues: QueueCounts[];
}> {
  if (open.size === 0) return { redis: 'none', queues: [] };
  const queues = await answeredInTime(
    Promise.all(
      [...open].map(async (queue) => {
        const { waiting, active, delayed, failed } = await queue.getJobCounts();
        return { name: queue.name, waiting, active, delayed, failed };
      }),
    ),
  );
  return queues ? { redis: 'there', queues } : { redis: 'away', queues: [] };
}

/** A queue with one kind of job: "look now". Adding never blocks and never fails the caller. */
export function createWaker({ name, redisUrl, onWake }: WakerOptions): Waker {
  const connections = createClientFactory(redisUrl);
  const queue = new Bull(name, {
    prefix: '{rental}',
    createClient: connections.create,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: 100 },
  });
  open.add(queue);
  queue.on('error', (error) => log.warn('queue error', { name, error: error.message }));
  if (onWake) void queue.process(onWake).catch(() => undefined);
  let pending = false;
  return {
    wake() {
      if (pending) return;
      pending = true;
      // Several wakes within one tick of the queue are one: the worker drains all there is.
      queue
        .add({})
        .catch((error: Error) => log.debug('wake-up not delivered', { error: error.message }))
        .finally(() => {
          pending = false;
        });
    },
    async stop() {
      open.delete(queue);
      // Bull waits for Redis to say goodbye: where it is away, nothing is lost by leaving without.
      await answeredInTime(queue.close(true));
      connections.close();
    },
  };
}
