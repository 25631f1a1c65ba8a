import type { EmulatorConfig } from './config';
import { missing } from './http/errors';
import { BalanceBook } from './store/balance-book';
import { Clock } from './store/clock';
import { PLATFORM, type Kind, type Row, type Scope } from './store/records';
import { Store, type Watcher } from './store/store';

/** What an event says about the request that caused it. */
export interface Cause {
  id: string | null;
  idempotency_key: string | null;
}

const NOBODY: Cause = { id: null, idempotency_key: null };

/** Singular names in Stripe's sentences "No such …". */
const NAMES: Partial<Record<Kind, string>> = {
  payment_method: 'PaymentMethod',
  application_fee: 'application fee',
  balance_transaction: 'balance transaction',
  fee_refund: 'application fee refund',
  transfer_reversal: 'transfer reversal',
};

/** Everything the resources work on: the objects, the time, the balances. */
export class World {
  readonly store: Store;
  readonly clock: Clock;
  readonly balances = new BalanceBook();
  /** Deliveries that have become pending since `Deliveries` last looked; some may be over by then. */
  readonly pendingDeliveries = new Set<string>();
  private readonly noteDelivery: Watcher = (kind, _before, after) => {
    if (kind === 'delivery' && after) this.pendingDeliveries.add(after.id);
  };
  /** The request being handled; handlers are synchronous, so there is only ever one. */
  private cause = NOBODY;
  private readonly toWake = new Set<'deliveries' | 'schedule'>();
  /** Set by the server that runs the workers. */
  workers: Record<'deliveries' | 'schedule', () => void> = {
    deliveries: () => undefined,
    schedule: () => undefined,
  };

  constructor(
    readonly config: EmulatorConfig,
    /** Address under which the emulator's own pages are reached. */
    public baseUrl: string,
  ) {
    this.store = new Store(config.stateDir, [this.balances.watch, this.noteDelivery]);
    this.clock = new Clock(this.store.get('setting', 'clock_offset_ms')?.record.value ?? 0);
  }

  get currentCause(): Cause {
    return this.cause;
  }

  /** Runs `work` as one transaction; see `Store.transaction` for `keeps`. */
  act<T>(work: () => T, cause: Cause = NOBODY, keeps?: (error: unknown) => boolean): T {
    this.cause = cause;
    try {
      return this.store.transaction(work, keeps);
    } finally {
      this.cause = NOBODY;
      for (const worker of this.toWake) this.workers[worker]();
      this.toWake.clear();
    }
  }

  /** Tells a background worker, after this transaction, that there is something for it to do. */
  wake(worker: 'deliveries' | 'schedule'): void {
    this.toWake.add(worker);
  }

  /**
   * The row with this id in this account.
   * @param param names the parameter that held the id; absent: it stood in the path
   * @throws StripeError 404 (path) or 400 (parameter), code resource_missing
   */
  find<K extends Kind>(kind: K, id: string, scope: Scope = PLATFORM, param?: string): Row<K> {
    const row = this.store.get(kind, id);
    if (!row || row.scope !== scope)
      throw missing(NAMES[kind] ?? kind, id, param ?? 'id', param === undefined ? 404 : 400);
    return row;
  }

  setting(id: string, fallback: number): number {
    return this.store.get('setting', id)?.record.value ?? fallback;
  }

  /** Belongs in a transaction. */
  saveSetting(id: string, value: number): void {
    if (this.store.get('setting', id)) this.store.patch('setting', id, { value });
    else this.store.insert('setting', PLATFORM, { id, value }, null);
  }
}
