/**
 * How a text is read when contact data is looked for: look-alikes made one, what is invisible left
 * out, and for every character the place in the text where it came from.
 */

export interface Reading {
  /** Lower case. */
  readonly text: string;
  /** For each unit of `text`: where its source begins, and ends (exclusive), in the original. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Stands for a mask that is in the text already: nothing is read across it. */
export const BARRIER = '\uE000';
/** U+E100 … U+E109: a digit that was spelled out. */
export const SPELLED_ZERO = 0xe100;

/** Soft hyphens, joiners, marks of direction, variation selectors, keycaps, tags. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u20E3\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/u;
const CLUSTER = /[^\p{M}]\p{M}*|\p{M}+/gsu;

/** Letters of other scripts that look like Latin ones, lower case. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  ɡ: 'g',
  һ: 'h',
  н: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  ω: 'w',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  ᴏ: 'o',
  ᴀ: 'a',
  ʟ: 'l',
  ᴍ: 'm',
  ɪ: 'i',
  ɢ: 'g',
  '。': '.',
  '．': '.',
  '․': '.',
  '｡': '.',
  '∙': '.',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '⁄': '/',
  '∕': '/',
  '＠': '@',
  'ⓐ': '@',
};

/** Digits that Unicode does not fold: black and sans-serif circles. */
const CIRCLED: readonly (readonly [number, number])[] = [
  [0x2776, 1],
  [0x2780, 1],
  [0x278a, 1],
];

const digitOf = (sign: string): string | undefined => {
  const code = sign.codePointAt(0) ?? 0;
  if (/\p{Nd}/u.test(sign)) return String(valueOfDigit(code));
  if (code === 0x1f51f) return '10';
  if (code === 0x24ff || code === 0x1f10c) return '0';
  const row = CIRCLED.find(([first]) => code >= first && code < first + 10);
  return row && String(code - row[0] + row[1]);
};

/** Unicode keeps the ten digits of a script together, each script's zero at a fixed place. */
export function valueOfDigit(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

function readCluster(cluster: string): string {
  const visible = [...cluster].filter((sign) => !INVISIBLE.test(sign)).join('');
  return [...visible.normalize('NFKC')]
    .map((sign) => digitOf(sign) ?? sign.toLowerCase())
    .map((sign) => LOOKS_LIKE[sign] ?? sign)
    .join('');
}

/** @param masks what stands in the text where something was masked before */
export function readText(text: string, masks: RegExp): Reading {
  const parts: Part[] = [];
  let end = 0;
  const readUpTo = (next: number) => {
    for (const match of text.slice(end, next).matchAll(CLUSTER)) {
      const from = end + match.index;
      parts.push({ text: readCluster(match[0]), from, to: from + match[0].length });
    }
  };
  for (const mask of text.matchAll(masks)) {
    readUpTo(mask.index);
    end = mask.index + mask[0].length;
    parts.push({ text: BARRIER, from: mask.index, to: end });
  }
  readUpTo(text.length);
  return join(parts);
}

interface Part {
  text: string;
  from: number;
  to: number;
}

function join(parts: readonly Part[]): Reading {
  const unitsOf = (place: 'from' | 'to') =>
    parts.flatMap((part) => Array.from({ length: part.text.length }, () => part[place]));
  return {
    text: parts.map((part) => part.text).join(''),
    from: unitsOf('from'),
    to: unitsOf('to'),
  };
}

/** The reading with each match in other words; a unit of them stands for the whole match. */
export function rewrite(
  reading: Reading,
  pattern: RegExp,
  inOtherWords: (match: string) => string,
): Reading {
  const parts: Part[] = [];
  let end = 0;
  const keepUpTo = (next: number) => {
    for (let unit = end; unit < next; unit += 1) parts.push(unitOf(reading, unit));
  };
  for (const { 0: match, index } of reading.text.matchAll(pattern)) {
    const text = inOtherWords(match);
    if (text === match || match === '') continue;
    keepUpTo(index);
    end = index + match.length;
    parts.push({ text, from: reading.from[index] ?? 0, to: reading.to[end - 1] ?? 0 });
  }
  if (end === 0) return reading;
  keepUpTo(reading.text.length);
  return join(parts);
}

const unitOf = ({ text, from, to }: Reading, unit: number): Part => ({
  text: text[unit] ?? '',
  from: from[unit] ?? 0,
  to: to[unit] ?? 0,
});
