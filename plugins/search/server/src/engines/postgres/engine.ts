import type { Knex } from 'knex';
import { NOTHING_FOUND, type Found, type ListingSuggestion, type SearchEngine } from '../engine';
import { searchStatement, type SearchPlan } from './search-statement';
import { run } from './sql';
import { correctedTitles, titlesStatement } from './suggest-statement';

/** Finds by one statement over `rental.listing_search`: nothing to be in step with. */
export class PostgresEngine implements SearchEngine {
  readonly name = 'postgres';

  constructor(private readonly knex: Knex) {}

  async search(plan: SearchPlan): Promise<Found> {
    const [row] = await run<Found>(this.knex, searchStatement(plan));
    return row ?? NOTHING_FOUND;
  }

  suggestTitles(text: string, limit: number): Promise<ListingSuggestion[]> {
    return run(this.knex, titlesStatement(text, limit));
  }

  correctTitles(text: string, limit: number): Promise<ListingSuggestion[]> {
    return run(this.knex, correctedTitles(text, limit));
  }
}
