import { searchFallbacks } from '@rental/shared/metrics';
import { isTimed } from '../domain/stay';
import type { ElasticsearchEngine } from './elasticsearch/engine';
import { DEEPEST_RESULT } from './elasticsearch/engine';
import type { Found, ListingSuggestion, SearchEngine } from './engine';
import type { PostgresEngine } from './postgres/engine';
import type { SearchPlan } from './postgres/search-statement';

/** Elasticsearch while it answers and its index is whole; PostgreSQL takes over unnoticed. */
export class FallingBackEngine implements SearchEngine {
  constructor(
    private readonly elasticsearch: ElasticsearchEngine,
    private readonly postgres: PostgresEngine,
  ) {}

  get name(): SearchEngine['name'] {
    return this.elasticsearch.connection.isUp ? 'elasticsearch' : 'postgres';
  }

  search(plan: SearchPlan): Promise<Found> {
    const tooDeep = plan.query.page * plan.query.limit > DEEPEST_RESULT;
    // The index knows dates, not hours.
    const byTheHour = plan.stay !== null && isTimed(plan.stay);
    return tooDeep || byTheHour
      ? this.postgres.search(plan)
      : this.attempt((engine) => engine.search(plan));
  }

  suggestTitles(text: string, limit: number): Promise<ListingSuggestion[]> {
    return this.attempt((engine) => engine.suggestTitles(text, limit));
  }

  correctTitles(text: string, limit: number): Promise<ListingSuggestion[]> {
    return this.attempt((engine) => engine.correctTitles(text, limit));
  }

  private async attempt<T>(work: (engine: SearchEngine) => Promise<T>): Promise<T> {
    const { connection } = this.elasticsearch;
    if (await connection.isReady()) {
      try {
        return await work(this.elasticsearch);
      } catch (error) {
        connection.failed(error);
      }
    }
    searchFallbacks.inc();
    return work(this.postgres);
  }
}
