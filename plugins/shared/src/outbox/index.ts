/** The outbox of one platform process: registry, publishing, worker and its wake-up. */
import type { Core } from '@strapi/strapi';
import { platformClock } from '../clock';
import { db, type Trx } from '../database';
import { removeFinishedWork } from '../housekeeping';
import { createWaker, type Waker } from '../jobs';
import { startLoop, type Loop } from '../loop';
import { ConsumerRegistry, type Consumer } from './consumers';
import { insertEvents, toRows, type NewEvent } from './publish';
import { drainOutbox } from './worker';

interface Outbox {
  readonly consumers: ConsumerRegistry;
  loop?: Loop;
  housekeeping?: Loop;
  waker?: Waker;
}

const POLL_MS = 250;
const HOUSEKEEPING_MS = 3_600_000;
const outboxes = new WeakMap<Core.Strapi, Outbox>();

export function outboxOf(strapi: Core.Strapi): Outbox {
  const known = outboxes.get(strapi);
  if (known) return known;
  const outbox: Outbox = { consumers: new ConsumerRegistry() };
  outboxes.set(strapi, outbox);
  return outbox;
}

/** Call in a plugin's `register`: a publisher fans out only to consumers that it knows. */
export function subscribe(strapi: Core.Strapi, consumer: Consumer): void {
  outboxOf(strapi).consumers.subscribe(consumer);
}

/** Writes events on the caller's transaction and wakes the workers once it has committed. */
export async function publish(
  strapi: Core.Strapi,
  trx: Trx,
  events: readonly NewEvent[],
): Promise<void> {
  const outbox = outboxOf(strapi);
  await insertEvents(trx, toRows(outbox.consumers, events));
  wakeAfter(strapi, trx);
}

/** The rows of `events`, for a use case that inserts them in its own statement. */
export const rowsFor = (strapi: Core.Strapi, events: readonly NewEvent[]) =>
  toRows(outboxOf(strapi).consumers, events);

/** Wakes the workers when `trx` has committed; a rollback wakes nobody. */
export function wakeAfter(strapi: Core.Strapi, trx: Trx): void {
  trx.executionPromise.then(
    () => wakeOutbox(strapi),
    () => undefined,
  );
}

export function wakeOutbox(strapi: Core.Strapi): void {
  const { loop, waker } = outboxOf(strapi);
  loop?.wake();
  waker?.wake();
}

/** Handles all that is due now, in this process. */
export function drain(strapi: Core.Strapi): Promise<number> {
  const { consumers } = outboxOf(strapi);
  return drainOutbox({ knex: db(strapi), clock: platformClock(strapi), consumers });
}

/** Starts this process's worker (ROLE worker or all) and, with Redis, Bull's wake-ups. */
export function startOutbox(
  strapi: Core.Strapi,
  options: { worker: boolean; redisUrl?: string },
): void {
  const outbox = outboxOf(strapi);
  if (options.worker) {
    outbox.loop = startLoop('outbox worker', POLL_MS, () => drain(strapi));
    outbox.housekeeping = startLoop('housekeeping', HOUSEKEEPING_MS, () =>
      removeFinishedWork(db(strapi), platformClock(strapi)),
    );
  }
  if (options.redisUrl)
    outbox.waker = createWaker({
      name: 'outbox',
      redisUrl: options.redisUrl,
      onWake: options.worker ? async () => outbox.loop?.wake() : undefined,
    });
}

export async function stopOutbox(strapi: Core.Strapi): Promise<void> {
  const { loop, housekeeping, waker } = outboxOf(strapi);
  await waker?.stop();
  await Promise.all([loop?.stop(), housekeeping?.stop()]);
}
