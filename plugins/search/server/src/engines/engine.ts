import type { Suggestion } from '../../../contracts/search-answer';
import type { Count } from '../domain/facets';
import type { CardRow, SearchedFees } from '../domain/listing-card';
import type { SearchPlan } from './postgres/search-statement';

/** What an engine finds: the page's cards in order, and the numbers of everything that was found. */
export interface Found {
  readonly total: number;
  readonly cards: CardRow[];
  readonly columnFacets: Count[];
  readonly attributeFacets: Count[];
  /** Fees in force for the dates that were searched; null without dates. */
  readonly fees: SearchedFees | null;
}

export type ListingSuggestion = Omit<Extract<Suggestion, { type: 'listing' }>, 'type'>;

/**
 * What finds listings. Every engine answers by the same contract (`tests/search-contract.ts`): cards
 * are as PostgreSQL has them at the time of the answer, whatever the engine's own index says.
 */
export interface SearchEngine {
  readonly name: 'postgres' | 'elasticsearch';
  search(plan: SearchPlan): Promise<Found>;
  /** Listings whose titles begin with the text, or nearly; best first. */
  suggestTitles(text: string, limit: number): Promise<ListingSuggestion[]>;
  /** Listings that have all the words, corrected: asked when nothing begins with the text. */
  correctTitles(text: string, limit: number): Promise<ListingSuggestion[]>;
}

export const NOTHING_FOUND: Found = {
  total: 0,
  cards: [],
  columnFacets: [],
  attributeFacets: [],
  fees: null,
};
