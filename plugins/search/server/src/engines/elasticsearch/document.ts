import type { DocumentRow } from './document-statement';
import { fold, wordsOf } from '../../domain/words';

const LONGEST_SUGGESTION = 80;

const indexed = (...texts: (string | null)[]): string =>
  wordsOf(texts.filter((text) => text !== null).join(' ')).join(' ');

/** Every word of a title begins a suggestion; the whole title weighs most. */
function suggestionsOf(title: string, reviewCount: number) {
  const words = fold(title)
    .split(/\s+/)
    .filter((word) => word !== '');
  const weight = Math.min(reviewCount, 1000);
  return words.slice(0, 8).map((_, i) => ({
    input: words.slice(i).join(' ').slice(0, LONGEST_SUGGESTION),
    weight: (i === 0 ? 2000 : 0) + weight,
  }));
}

/** A listing's document; words are folded and stemmed. */
export function documentOf(row: DocumentRow): Record<string, unknown> {
  const { names, description, city, region, lat, lng, price, attributes, ...columns } = row;
  const texts = Object.values(attributes).flat().join(' ');
  return {
    ...columns,
    title: indexed(row.title),
    names: indexed(names),
    place: indexed(city, region),
    description: indexed(description, texts),
    suggest: suggestionsOf(row.title, row.reviewCount),
    shown: { title: row.title, city },
    attributes,
    region,
    price: price === null ? null : Math.round(price),
    point: { lat, lon: lng },
  };
}
