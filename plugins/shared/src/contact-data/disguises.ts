/** Other readings of a text: letters drawn apart, digits for letters, letters and words for digits. */
import { rewrite, SPELLED_ZERO, type Reading } from './reading';

/** `g m a i l . c o m`, `g-m-a-i-l`: single letters in a row. */
const DRAWN_APART =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[ \t\-_.*·~|]{1,2}[\p{L}\p{N}@.](?![\p{L}\p{N}])){3,80}/gu;

/** Signs between letters go; a dot that stands between spaces is meant. */
export const closedUp = (reading: Reading): Reading =>
  rewrite(reading, DRAWN_APART, (letters) =>
    /\p{L}/u.test(letters) ? letters.replace(/ \. /gu, '.').replace(/[ \t\-_*·~|]/gu, '') : letters,
  );

const LETTERS_OF: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '!': 'i',
  $: 's',
};

/** `gm4il`, `wh4tsapp`: digits inside of words. */
export const withLetters = (reading: Reading): Reading =>
  rewrite(
    reading,
    /(?<![\p{L}\p{N}])(?=[\d!$]{0,3}\p{L})(?=\p{L}{0,23}[\d!$])[\p{L}\d!$]{2,24}(?![\p{L}\p{N}])/gu,
    (word) => word.replace(/[0134578!$]/gu, (sign) => LETTERS_OF[sign] ?? sign),
  );

const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  oh: 0,
  o: 0,
  null: 0,
  zéro: 0,
  cero: 0,
  one: 1,
  eins: 1,
  uno: 1,
  un: 1,
  two: 2,
  zwei: 2,
  zwo: 2,
  deux: 2,
  dos: 2,
  three: 3,
  drei: 3,
  trois: 3,
  tres: 3,
  four: 4,
  vier: 4,
  quatre: 4,
  cuatro: 4,
  five: 5,
  fünf: 5,
  fuenf: 5,
  cinq: 5,
  cinco: 5,
  six: 6,
  sechs: 6,
  seis: 6,
  seven: 7,
  sieben: 7,
  sept: 7,
  siete: 7,
  eight: 8,
  acht: 8,
  huit: 8,
  ocho: 8,
  nine: 9,
  neun: 9,
  neuf: 9,
  nueve: 9,
};

const TENS: Readonly<Record<string, number>> = {
  ten: 10,
  zehn: 10,
  eleven: 11,
  elf: 11,
  twelve: 12,
  zwölf: 12,
  thirteen: 13,
  dreizehn: 13,
  fourteen: 14,
  vierzehn: 14,
  fifteen: 15,
  fünfzehn: 15,
  sixteen: 16,
  sechzehn: 16,
  seventeen: 17,
  siebzehn: 17,
  eighteen: 18,
  achtzehn: 18,
  nineteen: 19,
  neunzehn: 19,
  twenty: 20,
  zwanzig: 20,
  thirty: 30,
  dreißig: 30,
  forty: 40,
  vierzig: 40,
  fifty: 50,
  fünfzig: 50,
  sixty: 60,
  sechzig: 60,
  seventy: 70,
  siebzig: 70,
  eighty: 80,
  achtzig: 80,
  ninety: 90,
  neunzig: 90,
};

const longestFirst = (words: string[]) => words.sort((a, b) => b.length - a.length).join('|');
const UNIT = longestFirst(Object.keys(UNITS));
const TEN = longestFirst(Object.keys(TENS));
const GERMAN = String.raw`(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:${TEN})`;
const ONE_WORD = new RegExp(`${GERMAN}|${TEN}|${UNIT}`, 'gu');
/** A word made of nothing but number words: `zero`, `nulleinssieben`. */
const NUMBER_WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._])(?:${GERMAN}|${TEN}|${UNIT}){1,20}(?![\p{L}\p{N}@])`,
  'gu',
);
const REPEATED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:double|triple|doppel|dreimal|zweimal)[\s-]{0,2}(?:${UNIT}|\d)(?![\p{L}\p{N}])`,
  'gu',
);

const spelled = (digit: number): string => String.fromCharCode(SPELLED_ZERO + digit);

function digitsOf(words: string): string {
  return words.replace(ONE_WORD, (word) => {
    const unit = UNITS[word];
    if (unit !== undefined) return spelled(unit);
    const ten = TENS[word] ?? TENS[word.slice(word.indexOf('und') + 3)];
    return String(ten ?? '');
  });
}

const repeat = (words: string): string => {
  const [, times = '', digit = ''] = /^(\p{L}+?)[\s-]{0,2}(\d|\p{L}+)$/u.exec(words) ?? [];
  const known = /^(double|triple|doppel|dreimal|zweimal)/u.exec(words)?.[0] ?? times;
  const rest = words.slice(known.length).replace(/^[\s-]+/u, '') || digit;
  const one = /\d/u.test(rest) ? spelled(Number(rest)) : digitsOf(rest);
  return one.repeat(/^(?:triple|dreimal)/u.test(known) ? 3 : 2);
};

/** `0l76`, `O66O`: letters inside of numbers. */
const NUMERAL_LETTERS = /(?<![\p{L}\p{N}])[\doil|sbz]{3,16}(?![\p{L}\p{N}])/gu;
const DIGITS_OF: Readonly<Record<string, string>> = {
  o: '0',
  i: '1',
  l: '1',
  '|': '1',
  s: '5',
  b: '8',
  z: '2',
};
const mostlyDigits = (word: string): boolean =>
  (word.match(/\d/gu) ?? []).length * 2 >= word.length && !/^\d+(?:l|s|lbs|is|oz)$/u.test(word);

/** Words that are said between the groups of a number. */
const SAID_BETWEEN =
  /(?<=[\d\uE100-\uE109][\s,.]{0,3})(?:and|und|then|and then|und dann|dann|dash|hyphen|minus|slash|strich|bindestrich|schrägstrich)(?=[\s,.]{0,3}[\d\uE100-\uE109])/gu;

/** Digits for all that stands for digits. */
export function withDigits(reading: Reading): Reading {
  const repeated = rewrite(reading, REPEATED, repeat);
  const words = rewrite(repeated, NUMBER_WORD, digitsOf);
  const letters = rewrite(words, NUMERAL_LETTERS, (word) =>
    mostlyDigits(word) ? word.replace(/\D/gu, (letter) => DIGITS_OF[letter] ?? letter) : word,
  );
  return rewrite(letters, SAID_BETWEEN, () => '-');
}
