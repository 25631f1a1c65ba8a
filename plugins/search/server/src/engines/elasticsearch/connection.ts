import { Client, errors } from '@elastic/elasticsearch';
import { wallClock } from '@rental/shared/clock';
import { log } from '@rental/shared/log';
import type { Knex } from 'knex';
import { TimedValue } from '../../services/timed-value';
import { run, sql } from '../postgres/sql';
import { searchEngineUp } from '@rental/shared/metrics';
import { INDEX_SHAPE } from './mapping';

/** A search that takes longer is answered by PostgreSQL. */
export const SEARCH_PATIENCE = { requestTimeout: 1_000 } as const;
/** Writing may take longer. A request can shorten this, not lengthen it. */
const LONGEST_PATIENCE_MS = 60_000;
/** After a failure nobody asks for so long. */
const REST_MS = 3_000;
const READY_AGE_MS = 2_000;

/** The server is away, or too busy; a request that it refuses is a mistake of ours instead. */
const isAway = (error: unknown): boolean =>
  !(error instanceof errors.ResponseError) || (error.statusCode ?? 503) >= 429;

/** One Elasticsearch, whether it answers, and whether its index can be used. */
export class Connection {
  readonly client: Client;
  private restsUntil = 0;
  private readonly whole = new TimedValue(() => this.isWhole(), READY_AGE_MS);

  /**
   * @param alias what searches ask; the indexes behind it are called `<alias>-<when it was begun>`
   */
  constructor(
    url: string,
    readonly alias: string,
    private readonly knex: Knex,
  ) {
    this.client = new Client({ node: url, maxRetries: 0, requestTimeout: LONGEST_PATIENCE_MS });
  }

  /** False for a while after a failure. */
  get isUp(): boolean {
    return wallClock.now().getTime() >= this.restsUntil;
  }

  /** Whether there is an index of the present shape that holds everything. */
  async isReady(): Promise<boolean> {
    if (!this.isUp) return false;
    return this.whole.get().catch((error: unknown) => this.failed(error));
  }

  /** Asked again at the next search: the index has been built, or is gone. */
  forgetReadiness(): void {
    this.whole.forget();
  }

  answered(): void {
    searchEngineUp.set(1);
    this.restsUntil = 0;
  }

  /** Notes that it failed. Answers false, for those who ask whether it can be used. */
  failed(error: unknown): false {
    if (isAway(error)) {
      if (this.isUp) log.warn('elasticsearch is away; postgresql answers', { error });
      searchEngineUp.set(0);
      this.restsUntil = wallClock.now().getTime() + REST_MS;
    } else {
      log.error('elasticsearch refused a request; postgresql answers', { error });
      this.whole.forget();
    }
    return false;
  }

  private async isWhole(): Promise<boolean> {
    const [mirror] = await run<{ index_name: string | null }>(
      this.knex,
      sql`select index_name from rental.search_mirror where alias = ${this.alias}`,
    );
    const name = mirror?.index_name;
    if (!name) return false;
    const mapping = await this.client.indices.getMapping(
      { index: this.alias },
      { ...SEARCH_PATIENCE, ignore: [404] },
    );
    this.answered();
    return mapping[name]?.mappings._meta?.shape === INDEX_SHAPE;
  }
}
