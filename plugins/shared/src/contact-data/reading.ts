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

/** What is read as it stands, but for capitals: nothing that follows belongs to its last sign. */
const PLAIN = String.raw`[\0-\x7F]+(?![^\0-\u02FF])`;
const PIECES = new RegExp(String.raw`(${PLAIN})|[^\p{M}]\p{M}*|\p{M}+`, 'gsu');

/** @param masks what stands in the text where something was masked before */
export function readText(text: string, masks: RegExp): Reading {
  const written = new Writing();
  let end = 0;
  const readUpTo = (next: number) => {
    for (const { 0: piece, 1: plain, index } of text.slice(end, next).matchAll(PIECES)) {
      const from = end + index;
      if (plain === undefined) written.add(readCluster(piece), from, from + piece.length);
      else written.addUnits(plain.toLowerCase(), from);
    }
  };
  for (const mask of text.matchAll(masks)) {
    readUpTo(mask.index);
    end = mask.index + mask[0].length;
    written.add(BARRIER, mask.index, end);
  }
  readUpTo(text.length);
  return written.done();
}

/** A reading that is being put together. */
class Writing {
  private readonly texts: string[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  /** Each unit of it stands for all of what is there. */
  add(text: string, from: number, to: number): void {
    this.texts.push(text);
    const units = this.from.length + text.length;
    while (this.from.length < units) {
      this.from.push(from);
      this.to.push(to);
    }
  }

  /** Each unit of it stands for itself. */
  addUnits(text: string, from: number): void {
    this.texts.push(text);
    for (let unit = from; unit < from + text.length; unit += 1) {
      this.from.push(unit);
      this.to.push(unit + 1);
    }
  }

  /** Units of another reading, for what they stand for there. */
  keep({ text, from, to }: Reading, begin: number, end: number): void {
    this.texts.push(text.slice(begin, end));
    for (let unit = begin; unit < end; unit += 1) {
      this.from.push(from[unit] ?? 0);
      this.to.push(to[unit] ?? 0);
    }
  }

  done(): Reading {
    return { text: this.texts.join(''), from: this.from, to: this.to };
  }
}

/** The reading with each match in other words; a unit of them stands for the whole match. */
export function rewrite(
  reading: Reading,
  pattern: RegExp,
  inOtherWords: (match: string) => string,
): Reading {
  const written = new Writing();
  let end = 0;
  for (const { 0: match, index } of reading.text.matchAll(pattern)) {
    const text = inOtherWords(match);
    if (text === match || match === '') continue;
    written.keep(reading, end, index);
    end = index + match.length;
    written.add(text, reading.from[index] ?? 0, reading.to[end - 1] ?? 0);
  }
  if (end === 0) return reading;
  written.keep(reading, end, reading.text.length);
  return written.done();
}
