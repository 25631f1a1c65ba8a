/**
 * Who wants a listing waits here for his turn, one listing one turn at a time in this process, before
 * he takes a connection and the database's lock: two hundred racers hold one connection and not all
 * of the pool. When a turn finds the dates taken, all who waited for the same dates know it, too.
 * It only spares work: the database decides, among processes as well.
 */
import { unavailable } from '@rental/shared/errors';

/** What a turn found: the dates were taken, or its result. */
export type Turn<T> = { readonly taken: true } | { readonly taken: false; readonly result: T };

interface Waiting {
  readonly wanted: string;
  admit(): void;
  refuse(): void;
}

/** Longer than the database's own lock time-out, so that what it says is heard first. */
const PATIENCE_MS = 6_000;

const TAKEN = { taken: true } as const;

export class ListingQueue {
  /** Listings with a turn under way, and who waits behind it. */
  private readonly queues = new Map<string, Waiting[]>();

  constructor(private readonly patienceMs = PATIENCE_MS) {}

  /**
   * @param wanted names dates and quantity: what is taken for one is taken for all of the same name
   * @throws 503 LISTING_BUSY when the turn does not come in time
   */
  async inTurn<T>(
    listingId: string,
    wanted: string,
    work: () => Promise<Turn<T>>,
  ): Promise<Turn<T>> {
    if (!(await this.turnComes(listingId, wanted))) return TAKEN;
    const queue = this.queueOf(listingId);
    // Those who come later may find dates that are given back meanwhile.
    const behind = [...queue];
    try {
      const turn = await work();
      if (turn.taken) refuseAll(queue, behind, wanted);
      return turn;
    } finally {
      this.passOn(listingId, queue);
    }
  }

  /** False when a turn before this one found the same dates taken. */
  private turnComes(listingId: string, wanted: string): Promise<boolean> {
    const queue = this.queues.get(listingId);
    if (!queue) {
      this.queues.set(listingId, []);
      return Promise.resolve(true);
    }
    return new Promise((resolve, reject) => {
      const answer = (admitted: boolean) => () => {
        clearTimeout(timer);
        resolve(admitted);
      };
      const waiting = { wanted, admit: answer(true), refuse: answer(false) };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(waiting), 1);
        reject(
          unavailable('LISTING_BUSY', 'Many people want this listing now. Try again shortly.'),
        );
      }, this.patienceMs);
      queue.push(waiting);
    });
  }

  private queueOf(listingId: string): Waiting[] {
    const queue = this.queues.get(listingId);
    if (!queue) throw new Error(`listing ${listingId} has no turn under way`);
    return queue;
  }

  private passOn(listingId: string, queue: Waiting[]): void {
    const next = queue.shift();
    if (next) next.admit();
    else this.queues.delete(listingId);
  }
}

function refuseAll(queue: Waiting[], behind: readonly Waiting[], wanted: string): void {
  const refused = new Set(behind.filter((waiting) => waiting.wanted === wanted));
  const left = queue.filter((waiting) => !refused.has(waiting));
  for (const waiting of queue.splice(0, queue.length, ...left))
    if (refused.has(waiting)) waiting.refuse();
}
