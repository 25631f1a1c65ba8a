import { takeWebhookFault } from '../control/faults';
import { present } from '../http/present';
import type { DeliveryAttempt, DeliveryRecord, Row, WebhookFaultRecord } from '../store/records';
import type { World } from '../world';
import { signatureHeader } from './signature';

/** Wall time between attempts; the last one repeats. */
const BACKOFF_MS = [200, 1000, 5000, 30_000, 120_000, 600_000, 3_600_000];
const MOST_TRIES = 24;
const AT_ONCE = 8;
const ANSWER_WITHIN_MS = 10_000;
/** How long a held-back event waits for another one to overtake it. */
const REORDER_MS = 400;

/**
 * Delivers events at least once, in no promised order, as Stripe does. What is pending is in the
 * store, so a restart goes on with it.
 */
export class Deliveries {
  private readonly ready = new Set<string>();
  private readonly busy = new Set<string>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly aborts = new AbortController();
  private stopped = false;
  private woken = false;

  constructor(private readonly world: World) {}

  /** Takes up what has become pending; many calls in one turn are one. */
  wake(): void {
    if (this.woken || this.stopped) return;
    this.woken = true;
    setImmediate(() => {
      this.woken = false;
      this.takeUp();
    });
  }

  /**
   * Sends events again: those given, or all that were not delivered.
   * @returns how many
   */
  redeliver(eventIds?: string[]): number {
    const { store } = this.world;
    const rows = eventIds
      ? eventIds.flatMap((id) => store.by('delivery', 'event', id))
      : [...store.oldestFirst('delivery')].filter((row) => row.record.state !== 'delivered');
    this.world.act(() => {
      for (const row of rows)
        store.patch('delivery', row.id, { state: 'pending', nextAt: Date.now(), tries: 0 });
    });
    this.wake();
    return rows.length;
  }

  /** Ends running attempts; they count as not made. */
  stop(): void {
    this.stopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.aborts.abort();
  }

  private takeUp(): void {
    if (this.stopped) return;
    for (const id of this.world.pendingDeliveries) {
      const row = this.world.store.get('delivery', id);
      if (row?.record.state === 'pending' && !this.busy.has(id)) this.plan(id, row.record.nextAt);
    }
    this.world.pendingDeliveries.clear();
    this.sendReady();
  }

  private plan(id: string, at: number): void {
    clearTimeout(this.timers.get(id));
    const wait = at - Date.now();
    if (wait <= 0) {
      this.ready.add(id);
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(id);
      this.ready.add(id);
      this.sendReady();
    }, wait);
    this.timers.set(id, timer);
  }

  private sendReady(): void {
    for (const id of this.ready) {
      if (this.busy.size >= AT_ONCE || this.stopped) return;
      this.ready.delete(id);
      this.send(this.world.store.need('delivery', id));
    }
  }

  private send(row: Row<'delivery'>): void {
    this.busy.add(row.id);
    this.deliver(row)
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        this.busy.delete(row.id);
        this.wake();
        this.sendReady();
      });
  }

  private async deliver(row: Row<'delivery'>): Promise<void> {
    const event = this.world.store.need('event', row.record.event);
    const fault = row.record.tries === 0 ? takeWebhookFault(this.world, event.record.type) : null;
    if (fault && this.heldBack(row, fault)) return;
    const first = await this.attempt(row, event);
    const attempts = [first];
    if (fault?.mode === 'duplicate' && !this.stopped) attempts.push(await this.attempt(row, event));
    if (this.stopped) return;
    this.settle(row, attempts);
  }

  /** A fault may lose a delivery or make it later; a duplicate goes out at once. */
  private heldBack(row: Row<'delivery'>, fault: WebhookFaultRecord): boolean {
    if (fault.mode === 'duplicate') return false;
    if (fault.mode === 'drop') {
      this.change(row, { state: 'dropped' });
      return true;
    }
    const wait = fault.mode === 'delay' ? fault.delayMs : REORDER_MS;
    // Counted as a try: the fault must not catch the same delivery again.
    this.change(row, { nextAt: Date.now() + wait, tries: 1 });
    return true;
  }

  private settle(row: Row<'delivery'>, made: DeliveryAttempt[]): void {
    const tries = row.record.tries + 1;
    const attempts = [...row.record.attempts, ...made].slice(-20);
    const arrived = made.some(({ status }) => status !== null && status >= 200 && status < 300);
    if (arrived) return this.change(row, { state: 'delivered', tries, attempts });
    if (tries >= MOST_TRIES) return this.change(row, { state: 'given_up', tries, attempts });
    const wait = BACKOFF_MS[Math.min(tries, BACKOFF_MS.length) - 1] ?? 0;
    this.change(row, { tries, attempts, nextAt: Date.now() + wait });
  }

  private async attempt(row: Row<'delivery'>, event: Row<'event'>): Promise<DeliveryAttempt> {
    const { platformEndpoint, connectEndpoint } = this.world.config;
    const endpoint = row.record.endpoint === 'connect' ? connectEndpoint : platformEndpoint;
    const at = Date.now();
    const done = (status: number | null, error: string | null): DeliveryAttempt => ({
      at,
      status,
      error,
      tookMs: Date.now() - at,
    });
    if (!endpoint) return done(null, 'no address is configured');
    const payload = JSON.stringify(present(this.world, event), null, 2);
    try {
      const answer = await fetch(endpoint.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
          'stripe-signature': signatureHeader(payload, endpoint.secret, Math.floor(at / 1000)),
        },
        body: payload,
        redirect: 'manual',
        signal: AbortSignal.any([this.aborts.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      });
      await answer.arrayBuffer();
      return done(answer.status, null);
    } catch (error) {
      return done(null, reason(error));
    }
  }

  private change(row: Row<'delivery'>, fields: Partial<DeliveryRecord>): void {
    this.world.act(() => this.world.store.patch('delivery', row.id, fields));
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
