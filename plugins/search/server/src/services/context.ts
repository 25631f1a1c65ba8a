import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { platformClock, type Clock } from '@rental/shared/clock';
import { db } from '@rental/shared/database';
import { readConfig, type SearchConfig } from '../config';
import type { Catalogue } from '../domain/category-tree';
import type { Wording } from '../domain/wording';
import { Connection } from '../engines/elasticsearch/connection';
import { ElasticsearchEngine } from '../engines/elasticsearch/engine';
import type { Found, SearchEngine } from '../engines/engine';
import { FallingBackEngine } from '../engines/falling-back-engine';
import { PostgresEngine } from '../engines/postgres/engine';
import { readCatalogue } from './catalogue';
import { KnownPlaces, type FoundPlace } from './find-place';
import { readExchangeRates, type ExchangeRates } from './exchange-rates';
import { readWording } from './read-wording';
import { ResultCache } from './result-cache';
import { SearchMisses } from './search-misses';
import { TimedValue } from './timed-value';

/** What is remembered of a search: enough to answer it again once its listings are confirmed. */
export interface SearchResult {
  readonly place: FoundPlace | null;
  readonly found: Found;
  /** Another spelling that finds more; null when there is no need of one. */
  readonly didYouMean: string | null;
}

/** What the plugin's use cases work with. One for each process. */
export interface SearchContext {
  readonly knex: Knex;
  readonly clock: Clock;
  /** Public address of the platform, without a trailing slash. */
  readonly filesUrl: string;
  readonly catalogue: TimedValue<Catalogue>;
  /** Synonyms, corrections and pinned results. */
  readonly wording: TimedValue<Wording>;
  readonly rates: TimedValue<ExchangeRates>;
  readonly engine: SearchEngine;
  readonly results: ResultCache<SearchResult>;
  readonly places: KnownPlaces;
  readonly misses: SearchMisses;
  /** The Elasticsearch that is configured; undefined without one. */
  readonly connection: Connection | undefined;
}

/** Another process's edit of a category shows up after this at the latest. */
const CATALOGUE_AGE_MS = 5_000;
/** So does every edit of what staff say about words. */
const WORDING_AGE_MS = 3_000;
const RATES_AGE_MS = 60_000;

/** `YYYY-MM-DD` of the platform's clock, in UTC: the day that rates are taken of. */
export const today = (clock: Clock): string => clock.now().toISOString().slice(0, 10);

export function createContext(
  knex: Knex,
  clock: Clock,
  filesUrl: string,
  { elasticsearchUrl, elasticsearchIndex }: SearchConfig,
): SearchContext {
  const connection = elasticsearchUrl
    ? new Connection(elasticsearchUrl, elasticsearchIndex, knex)
    : undefined;
  const postgres = new PostgresEngine(knex);
  return {
    connection,
    results: new ResultCache(),
    places: new KnownPlaces(knex),
    misses: new SearchMisses(knex),
    engine: connection
      ? new FallingBackEngine(new ElasticsearchEngine(connection, knex), postgres)
      : postgres,
    knex,
    clock,
    filesUrl,
    catalogue: new TimedValue(() => readCatalogue(knex), CATALOGUE_AGE_MS),
    wording: new TimedValue(() => readWording(knex), WORDING_AGE_MS),
    rates: new TimedValue(() => readExchangeRates(knex, today(clock)), RATES_AGE_MS),
  };
}

const contexts = new WeakMap<Core.Strapi, SearchContext>();

export function contextOf(strapi: Core.Strapi): SearchContext {
  const known = contexts.get(strapi);
  if (known) return known;
  const filesUrl = strapi.config.get<string>('server.absoluteUrl', '');
  const config = readConfig(strapi.config.get('plugin::search'));
  const context = createContext(db(strapi), platformClock(strapi), filesUrl, config);
  contexts.set(strapi, context);
  return context;
}
