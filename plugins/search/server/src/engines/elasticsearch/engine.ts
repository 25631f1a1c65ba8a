import type { estypes } from '@elastic/elasticsearch';
import type { Knex } from 'knex';
import type { Count } from '../../domain/facets';
import { searchStaleHits } from '@rental/shared/metrics';
import { NOTHING_FOUND, type Found, type ListingSuggestion, type SearchEngine } from '../engine';
import { recheck } from '../postgres/recheck-statement';
import type { SearchPlan } from '../postgres/search-statement';
import { SEARCH_PATIENCE, type Connection } from './connection';
import { searchRequest, type Slice } from './search-request';
import { textQuery } from './text-query';
import { fold } from '../../domain/words';

/** The server gives no results beyond this. */
export const DEEPEST_RESULT = 10_000;
/** How often a page that lost stale hits is filled up again. */
const REFILLS = 3;

interface Hits {
  readonly ids: string[];
  readonly total: number;
  readonly counts: Count[];
}

interface Bucket {
  key: string | number;
  key_as_string?: string;
  doc_count: number;
}

/** Counts of every facet; a boolean's key is a word. */
function countsOf(aggregations: estypes.SearchResponse['aggregations']): Count[] {
  return Object.entries(aggregations ?? {}).flatMap(([facet, aggregation]) => {
    const { values } = aggregation as unknown as { values: { buckets: Bucket[] } };
    return values.buckets.map(({ key, key_as_string, doc_count }) => ({
      facet,
      key: facet === 'price' ? String(key) : (key_as_string ?? String(key)),
      count: doc_count,
    }));
  });
}

function hitsOf(answer: estypes.SearchResponse): Hits {
  const { hits, aggregations } = answer;
  const total = typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);
  return {
    ids: hits.hits.flatMap(({ _id }) => (_id === undefined ? [] : [_id])),
    total,
    counts: countsOf(aggregations),
  };
}

/**
 * Elasticsearch finds and counts; what is shown is what PostgreSQL says of the hits in one
 * statement. A hit that is stale is dropped, counted, and the page filled up.
 */
export class ElasticsearchEngine implements SearchEngine {
  readonly name = 'elasticsearch';

  constructor(
    readonly connection: Connection,
    private readonly knex: Knex,
  ) {}

  async search(plan: SearchPlan): Promise<Found> {
    const { page, limit } = plan.query;
    const slice = { from: (page - 1) * limit, size: limit };
    const first = await this.find(plan, slice);
    if (first === null) return NOTHING_FOUND;
    const { cards, fees, dropped } = await this.fill(plan, slice, first, plan.wanted !== null);
    return {
      total: Math.max(first.total - dropped, cards.length),
      cards,
      columnFacets: first.counts.filter(({ facet }) => !this.isField(plan, facet)),
      attributeFacets: first.counts.filter(({ facet }) => this.isField(plan, facet)),
      fees,
    };
  }

  async suggestTitles(text: string, limit: number): Promise<ListingSuggestion[]> {
    const prefix = fold(text);
    const answer = await this.connection.client.search<{
      id: string;
      slug: string;
      shown: { title: string; city: string };
    }>(
      {
        index: this.connection.alias,
        _source: ['id', 'slug', 'shown'],
        suggest: {
          titles: {
            prefix,
            completion: {
              field: 'suggest',
              size: limit,
              fuzzy: { fuzziness: 'AUTO', min_length: 4 },
            },
          },
        },
      },
      SEARCH_PATIENCE,
    );
    this.connection.answered();
    const [titles] = answer.suggest?.titles ?? [];
    const options = (titles?.options ?? []) as estypes.SearchCompletionSuggestOption<{
      id: string;
      slug: string;
      shown: { title: string; city: string };
    }>[];
    return options.flatMap(({ _source: source }) =>
      source
        ? [{ id: source.id, slug: source.slug, text: source.shown.title, city: source.shown.city }]
        : [],
    );
  }

  async correctTitles(): Promise<ListingSuggestion[]> {
    // Completion is typo-tolerant as it is.
    return [];
  }

  private isField(plan: SearchPlan, facet: string): boolean {
    return plan.attributeKeys.some((key) => facet === `attribute:${key}`);
  }

  /** Words as they are; when that finds nothing, as what they may have been meant for. */
  private async find(plan: SearchPlan, slice: Slice): Promise<Hits | null> {
    const { wanted } = plan;
    if (wanted === null) return this.ask(plan, undefined, slice, true);
    const exact = textQuery(wanted, false);
    if (exact === null) return null;
    const found = await this.ask(plan, exact, slice, true);
    if (found.total > 0) return found;
    return this.ask(plan, textQuery(wanted, true) ?? exact, slice, true);
  }

  private async ask(
    plan: SearchPlan,
    text: estypes.QueryDslQueryContainer | undefined,
    slice: Slice,
    withFacets: boolean,
  ): Promise<Hits> {
    const request = searchRequest(this.connection.alias, plan, text, slice, withFacets);
    const answer = await this.connection.client.search(request, SEARCH_PATIENCE);
    this.connection.answered();
    return hitsOf(answer);
  }

  private async fill(plan: SearchPlan, { from, size }: Slice, first: Hits, corrects: boolean) {
    const { cards: confirmed, fees } = await recheck(this.knex, plan, first.ids);
    let cards = confirmed;
    let dropped = first.ids.length - cards.length;
    let next = from + first.ids.length;
    for (let round = 0; round < REFILLS && cards.length < size; round += 1) {
      if (next >= first.total || next + size > DEEPEST_RESULT) break;
      const more = await this.more(plan, { from: next, size }, corrects);
      const checked = await recheck(this.knex, plan, more.ids);
      dropped += more.ids.length - checked.cards.length;
      next += more.ids.length;
      cards = [...cards, ...checked.cards].slice(0, size);
      if (more.ids.length < size) break;
    }
    if (dropped > 0) searchStaleHits.inc(dropped);
    return { cards, fees, dropped };
  }

  private async more(plan: SearchPlan, slice: Slice, corrects: boolean): Promise<Hits> {
    const { wanted } = plan;
    const exact = wanted === null ? undefined : (textQuery(wanted, false) ?? undefined);
    const found = await this.ask(plan, exact, slice, false);
    if (found.ids.length > 0 || !corrects || wanted === null) return found;
    return this.ask(plan, textQuery(wanted, true) ?? exact, slice, false);
  }
}
