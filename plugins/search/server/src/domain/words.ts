/**
 * What both sides of a comparison are made of. Folding and stemming happen here, not in the server:
 * every distribution of Elasticsearch then compares the same words.
 */

/** English words that say nothing about what is wanted. */
const STOP_WORDS = new Set(
  'a an and are as at be by for from i in is it me my near of on or that the this to we with'.split(
    ' ',
  ),
);

/** Lower case without accents; letters that have no plain form are spelled out. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l');

/** Plurals become singular, as Harman's weak stemmer has it: names are left alone. */
export function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Words as they are indexed and looked for, in order. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(stem);

/** More words than this narrow nothing. */
const MOST_WORDS = 24;

/** The words that a search is about: without stop words, unless there are no others. */
export function searchedWords(text: string): string[] {
  const words = [...new Set(wordsOf(text))].slice(0, MOST_WORDS);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}
