import { shareReads } from '@rental/shared/shared-read';
import { wallClock } from '@rental/shared/clock';
import type { Generations } from '../engines/postgres/generations';

const KEPT_MS = 5 * 60_000;
const MOST = 2_000;

interface Entry<T> {
  readonly value: T;
  readonly generations: Generations;
  /** Milliseconds of the wall's and of the platform's clock. */
  readonly storedAt: number;
  readonly platformTime: number;
}

/**
 * Results of this process's searches, for five minutes, the least recently used going first. What is
 * kept are ids and numbers: whoever takes them out confirms the listings against the database, and
 * that nothing has changed since.
 */
export class ResultCache<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private readonly make = shareReads<[key: string, work: () => Promise<T>], T>(
    (key) => key,
    (_, work) => work(),
  );

  /** @param platformTime milliseconds: notice and windows count from there */
  get(key: string, platformTime: number): Entry<T> | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    const age = wallClock.now().getTime() - entry.storedAt;
    if (age > KEPT_MS || Math.abs(platformTime - entry.platformTime) > KEPT_MS) return undefined;
    this.entries.set(key, entry);
    return entry;
  }

  /** @param generations as they were before the value was made */
  set(key: string, value: T, generations: Generations, platformTime: number): void {
    this.entries.delete(key);
    this.entries.set(key, {
      value,
      generations,
      storedAt: wallClock.now().getTime(),
      platformTime,
    });
    const [oldest] = this.entries.keys();
    if (this.entries.size > MOST && oldest !== undefined) this.entries.delete(oldest);
  }

  forget(key: string): void {
    this.entries.delete(key);
  }

  /**
   * Many who miss the same at once are answered by one search; nobody gets one that began before
   * asking, so that what was booked by then is in it.
   */
  once(key: string, work: () => Promise<T>): Promise<T> {
    return this.make(key, work);
  }
}
