import type { estypes } from '@elastic/elasticsearch';
import type { Wanted } from '../../domain/wording';
import { searchedWords } from '../../domain/words';

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

/** Any of these, each with all of its words. */
const anyMeaning = (alternatives: readonly string[]): Query => ({
  bool: {
    should: alternatives.map((text): Query => ({
      bool: { must: searchedWords(text).map(exact) },
    })),
    minimum_should_match: 1,
  },
});

/**
 * Every word must occur somewhere; with `corrected`, also as the beginning of a word or mistyped.
 * `null`: the text has no words, so it finds nothing.
 */
function wordsQuery({ plain, groups }: Wanted, corrected: boolean): Query | null {
  const words = searchedWords(plain);
  const must = [...words.map(corrected ? nearly : exact), ...groups.map(anyMeaning)];
  return must.length === 0 ? null : { bool: { must } };
}

/** More than any text can score, the first by so much more that nothing else decides. */
const PINNED = 10_000;
const STEP = 4;

/** The same, with the pinned listings before all others, whatever they say. */
export function textQuery(wanted: Wanted, corrected: boolean): Query | null {
  const { pinned } = wanted;
  const words = wordsQuery(wanted, corrected);
  if (pinned.length === 0) return words;
  const pins = pinned.map((id, i): Query => ({
    constant_score: {
      filter: { term: { id } },
      boost: PINNED * STEP ** (pinned.length - i),
    },
  }));
  return { bool: { should: [...(words ? [words] : []), ...pins], minimum_should_match: 1 } };
}
