import { startLoop, type Loop } from '@rental/shared/loop';
import type { Knex } from 'knex';
import type { SearchQuery } from '../../../contracts/search-query';
import { recordedMiss } from '../domain/recorded-miss';
import { run, sql } from '../engines/postgres/sql';

const WRITE_EVERY_MS = 2_000;
/** Different texts between two writings; what is beyond is not worth a table full of noise. */
const MOST_WAITING = 500;
const KEPT_DAYS = 90;

interface Miss {
  searches: number;
  lastSeen: Date;
}

/**
 * Counts what was searched for in vain, by nobody in particular, and writes it every other second:
 * no search waits for it. Texts not seen for a quarter of a year go.
 */
export class SearchMisses {
  private waiting = new Map<string, Miss>();
  private loop: Loop | undefined;

  constructor(private readonly knex: Knex) {}

  /** Leafing through what is not there counts once. */
  note({ query, page }: SearchQuery, now: Date): void {
    const text = query === undefined || page > 1 ? undefined : recordedMiss(query);
    if (text === undefined) return;
    const known = this.waiting.get(text);
    if (!known && this.waiting.size >= MOST_WAITING) return;
    this.waiting.set(text, { searches: (known?.searches ?? 0) + 1, lastSeen: now });
  }

  start(): void {
    this.loop = startLoop('searches without results', WRITE_EVERY_MS, () => this.write());
  }

  /** Writes what is waiting, too. */
  async stop(): Promise<void> {
    await this.loop?.stop();
    await this.write();
  }

  private async write(): Promise<void> {
    if (this.waiting.size === 0) return;
    const misses = [...this.waiting].map(([text, miss]) => ({ text, ...miss }));
    this.waiting = new Map();
    await run(
      this.knex,
      sql`with gone as (
        delete from rental.search_miss where last_seen < (
          select max(m."lastSeen") - make_interval(days => ${KEPT_DAYS}::int)
            from jsonb_to_recordset(${JSON.stringify(misses)}::jsonb) as m("lastSeen" timestamptz))
      )
      insert into rental.search_miss as known (text, searches, first_seen, last_seen)
        select m.text, m.searches, m."lastSeen", m."lastSeen"
          from jsonb_to_recordset(${JSON.stringify(misses)}::jsonb)
            as m(text text, searches int, "lastSeen" timestamptz)
          order by m.text
        on conflict (text) do update set searches = known.searches + excluded.searches,
          last_seen = greatest(known.last_seen, excluded.last_seen)`,
    );
  }
}
