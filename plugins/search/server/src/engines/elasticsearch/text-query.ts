import type { estypes } from '@elastic/elasticsearch';
import { searchedWords } from './words';

type Query = estypes.QueryDslQueryContainer;

/** Title before brand and category, before place, before description. */
const FIELDS = ['title^8', 'names^3', 'place^2', 'description'];

const exact = (query: string): Query => ({
  multi_match: { query, fields: FIELDS, type: 'best_fields', tie_breaker: 0.1 },
});

const nearly = (query: string): Query => ({
  bool: {
    should: [
      { multi_match: { query, fields: FIELDS, boost: 3 } },
      { multi_match: { query, fields: FIELDS, type: 'phrase_prefix', boost: 1.5 } },
      { multi_match: { query, fields: FIELDS, fuzziness: 'AUTO', prefix_length: 1 } },
    ],
    minimum_should_match: 1,
  },
});

/**
 * Every word must occur somewhere; with `corrected`, also as the beginning of a word or mistyped.
 * `null`: the text has no words, so it finds nothing.
 */
export function textQuery(text: string, corrected: boolean): Query | null {
  const words = searchedWords(text);
  if (words.length === 0) return null;
  return { bool: { must: words.map(corrected ? nearly : exact) } };
}
