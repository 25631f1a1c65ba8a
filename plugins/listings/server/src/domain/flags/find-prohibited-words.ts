/** Words that editors do not want in listings, also in their usual disguises. */
import { foldText } from '@rental/shared/contact-data';
import type { ListingContent } from '../../../../contracts/listing-edit';
import type { ModerationFlag } from '../../../../contracts/moderation';
import { textsOf, withNames } from './listing-texts';

export interface ProhibitedWord {
  /** A word or several. */
  readonly phrase: string;
  /** `word`: stands by itself · `part`: also inside longer words. */
  readonly matching: 'word' | 'part';
  /** Why it is not wanted, in an editor's words; may be empty. */
  readonly explanation: string;
}

const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Lower case, without accents. */
export const plain = (text: string): string =>
  foldText(text)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\s+/gu, ' ')
    .trim();

const undisguised = (text: string): string =>
  text.replace(/[\d@$!]/gu, (sign) => DISGUISES[sign] ?? sign);

/** `c o c a i n e` and `c.o.c.a.i.n.e` → `cocaine`; single letters elsewhere stay. */
const unspaced = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])\p{L}(?:[\s.*_-]{1,2}\p{L}(?![\p{L}\p{N}])){3,}/gu, (letters) =>
    letters.replace(/[\s.*_-]/gu, ''),
  );

/** The readings of a text in which a word may be found. */
export function readingsOf(text: string): string[] {
  const written = plain(text);
  const readings = [written, unspaced(written), undisguised(written)];
  return [...new Set([...readings, unspaced(undisguised(written))])];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function matcherOf({ phrase, matching }: ProhibitedWord): RegExp | undefined {
  const words = plain(phrase);
  if (words === '') return undefined;
  const inner = escaped(words).replaceAll(' ', String.raw`[\s_-]+`);
  return new RegExp(
    matching === 'part' ? inner : String.raw`(?<![\p{L}\p{N}])${inner}(?![\p{L}\p{N}])`,
    'u',
  );
}

/** One flag for each word and text. */
export function findProhibitedWords(
  content: ListingContent,
  words: readonly ProhibitedWord[],
): ModerationFlag[] {
  const texts = textsOf(content).map(({ field, text }) => ({ field, readings: readingsOf(text) }));
  return words.flatMap((word) => {
    const matcher = matcherOf(word);
    if (!matcher) return [];
    return texts
      .filter(({ readings }) => readings.some((reading) => matcher.test(reading)))
      .map(({ field }) => flagOf(field, word));
  });
}

const flagOf = (field: string, { phrase, explanation }: ProhibitedWord): ModerationFlag => ({
  code: 'prohibited_words',
  variant: 'word',
  field,
  reason: [`${withNames(field)} says “${phrase}”.`, explanation].filter(Boolean).join(' '),
  values: { phrase, explanation },
});
