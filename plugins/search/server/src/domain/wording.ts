/**
 * What staff say about the words of searches: synonyms, corrections and pinned results. Words are
 * compared folded and in the singular. Pure.
 */
import { wordsOf } from './words';

/** Staff's content as it is stored; lists are texts with commas. */
export interface WordingRows {
  readonly synonyms: readonly { words: string; finds: string }[];
  readonly corrections: readonly { typed: string; meant: string }[];
  /** `ids`: listings in staff's order. */
  readonly pins: readonly { words: string; ids: readonly string[] }[];
}

export interface Wording {
  /** Alternatives for one or several words. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly corrections: ReadonlyMap<string, string>;
  readonly pins: ReadonlyMap<string, readonly string[]>;
  /** Words of the longest synonym. */
  readonly longest: number;
  /** Other content has another version. */
  readonly version: string;
}

/** What a text asks for: words, and groups of alternatives of which one has to occur. */
export interface Wanted {
  readonly plain: string;
  readonly groups: readonly (readonly string[])[];
  /** Listings that come first, whatever they say. */
  readonly pinned: readonly string[];
}

const MOST_PINS = 10;
const keyOf = (text: string): string => wordsOf(text).join(' ');

/** `Gitarre, Klampfe` → two texts */
export const listedIn = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function wordingOf(rows: WordingRows, version: string): Wording {
  const synonyms = new Map<string, readonly string[]>();
  for (const { words, finds } of rows.synonyms)
    for (const key of listedIn(words).map(keyOf).filter(Boolean))
      synonyms.set(key, [...new Set([...(synonyms.get(key) ?? []), ...listedIn(finds)])]);
  const each = <T>(text: string, value: T) =>
    listedIn(text).map((part) => [keyOf(part), value] as const);
  return {
    synonyms,
    corrections: new Map(rows.corrections.flatMap(({ typed, meant }) => each(typed, meant.trim()))),
    pins: new Map(rows.pins.flatMap(({ words, ids }) => each(words, ids.slice(0, MOST_PINS)))),
    longest: Math.max(0, ...[...synonyms.keys()].map((key) => key.split(' ').length)),
    version,
  };
}

/** The longest run of words from `at` that has synonyms. */
function synonymsAt(words: readonly string[], at: number, { synonyms, longest }: Wording) {
  for (let size = Math.min(longest, words.length - at); size > 0; size -= 1) {
    const text = words.slice(at, at + size).join(' ');
    const others = synonyms.get(keyOf(text));
    if (others) return { size, alternatives: [text, ...others] };
  }
  return undefined;
}

/** A text without synonyms stays as it was typed. */
export function wantedBy(text: string, wording: Wording): Wanted {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const rest: string[] = [];
  const groups: string[][] = [];
  for (let at = 0; at < words.length;) {
    const group = synonymsAt(words, at, wording);
    if (group) groups.push(group.alternatives);
    else rest.push(words[at] ?? '');
    at += group?.size ?? 1;
  }
  return {
    plain: groups.length === 0 ? text : rest.join(' '),
    groups,
    pinned: wording.pins.get(keyOf(text)) ?? [],
  };
}

/** The text in the words of listings; undefined when no synonym is in it. */
export function meaningOf(text: string, wording: Wording): string | undefined {
  const { plain, groups } = wantedBy(text, wording);
  if (groups.length === 0) return undefined;
  return [plain, ...groups.map(([typed = '', meant = typed]) => meant)].join(' ').trim();
}

/** What staff say that somebody who types this means. */
export const correctionOf = (text: string, { corrections }: Wording): string | undefined =>
  corrections.get(keyOf(text));
