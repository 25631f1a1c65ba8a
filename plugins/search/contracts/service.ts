import type { Core } from '@strapi/strapi';
import type { Trx } from '@rental/shared/database';
import type { CategoryNode } from './catalogue';

export type IndexProgress = {
  done: number;
  total: number;
  engine: 'postgres' | 'elasticsearch';
};

export interface JudgedListing {
  readonly id: string;
  readonly title: string;
  /** Slugs from the root to its own. */
  readonly categories: string[];
  readonly city: string;
}

export interface JudgedEngine {
  readonly name: string;
  /** Ids of the first listings for these words, best first. */
  find(query: string, limit: number): Promise<string[]>;
}

/** What the search plugin does for others in the same process. */
export interface SearchService {
  /**
   * Rebuilds the whole index (listings, places, vocabulary) from the content tables, then that of
   * Elasticsearch where there is one. Safe while the platform runs. Tells its progress after every batch; answers how many listings it wrote.
   */
  reindex(onProgress?: (progress: IndexProgress) => void): Promise<number>;
  /**
   * The same for some: these listings (document ids) and those in a category (slug) and below it.
   * An index outside the database is told by the platform that runs.
   */
  reindexSome(
    wanted: { listingIds: readonly string[]; category?: string | undefined },
    onProgress?: (progress: IndexProgress) => void,
  ): Promise<number>;
  /** Active listings as judged searches are held against them. */
  catalogueToJudge(): Promise<JudgedListing[]>;
  /** Every engine that can be asked now; an index that is missing is built first. */
  enginesToJudge(): Promise<JudgedEngine[]>;
  /** @throws Error while PostgreSQL answers in the place of the Elasticsearch that is configured */
  assertElasticsearch(): Promise<void>;
  /** The category with the fields that it inherits; undefined for an unknown document id. */
  category(id: string): Promise<CategoryNode | undefined>;
  /**
   * What listings in these categories (document ids) can be filtered by is what their attributes
   * say as of this transaction, unless an indexer is at work; the event of the change brings the rest.
   */
  refreshAttributes(trx: Trx, categoryIds: readonly string[]): Promise<void>;
  /** Brings the rows of these listings (document ids) up to date, vanished ones removed. */
  indexListings(listingIds: readonly string[]): Promise<number>;
}

/** The search plugin's one entry for other plugins. */
export function getSearchService(strapi: Core.Strapi): SearchService {
  return strapi.plugin('search').service('search') as unknown as SearchService;
}
