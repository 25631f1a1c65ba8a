import { expireIntent } from './resources/cancel-payment';
import { ANSWERABLE, endOverdueDispute } from './resources/disputes';
import { finishPayout, payoutDueIn } from './resources/payouts';
import type { World } from './world';

/**
 * What happens by itself as time goes by: authorisations lapse, payouts arrive,
 * disputes that nobody answers are lost. Runs when something new is scheduled,
 * when the clock is moved, and when the next thing falls due.
 */
export class Schedule {
  private timer: NodeJS.Timeout | null = null;
  private woken = false;
  private stopped = false;

  constructor(private readonly world: World) {}

  wake(): void {
    if (this.woken || this.stopped) return;
    this.woken = true;
    setImmediate(() => {
      this.woken = false;
      this.runDue();
    });
  }

  /** Does all that is due now, in one transaction each, and sleeps until the next. */
  runDue(): void {
    if (this.stopped) return;
    if (this.timer) clearTimeout(this.timer);
    const waits = [...this.lapsingHolds(), ...this.pendingPayouts(), ...this.unansweredDisputes()];
    const next = Math.min(...waits);
    // Timers cannot be longer than about 24 days.
    if (Number.isFinite(next)) this.timer = setTimeout(() => this.wake(), Math.min(next, 2 ** 30));
  }

  stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  /** Cancels what has lapsed; answers how many milliseconds the others have left. */
  private lapsingHolds(): number[] {
    const { store, clock } = this.world;
    const waits: number[] = [];
    for (const row of store.by('payment_intent', 'status', 'requires_capture').reverse()) {
      const charge = store.get('charge', row.record.latest_charge ?? '')?.record;
      const limit = charge?.payment_method_details?.card?.capture_before;
      if (limit === undefined) continue;
      const left = limit * 1000 - clock.now();
      if (left <= 0) this.world.act(() => expireIntent(this.world, row.id));
      else waits.push(left);
    }
    return waits;
  }

  private unansweredDisputes(): number[] {
    const { store, clock } = this.world;
    const waits: number[] = [];
    for (const row of ANSWERABLE.flatMap((status) => store.by('dispute', 'status', status))) {
      const left = (row.record.evidence_details.due_by ?? Infinity) * 1000 - clock.now();
      if (left <= 0) this.world.act(() => endOverdueDispute(this.world, row.id));
      else waits.push(left);
    }
    return waits;
  }

  private pendingPayouts(): number[] {
    const waits: number[] = [];
    for (const row of this.world.store.by('payout', 'status', 'pending').reverse()) {
      const left = payoutDueIn(this.world, row);
      if (left <= 0) this.world.act(() => finishPayout(this.world, row.id));
      else waits.push(left);
    }
    return waits;
  }
}
