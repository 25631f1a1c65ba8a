/**
 * Finds contact data in a free text: mail addresses, phone numbers, links and handles, also spelled
 * out, spaced or in other scripts. Model numbers, prices, sizes and dates are left alone. Pure.
 */

export const CONTACT_KINDS = ['email', 'phone', 'link', 'handle'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface ContactFinding {
  readonly kind: ContactKind;
  /** As it is written, apart from digits of other scripts and invisible characters. */
  readonly excerpt: string;
}

/** Endings of addresses that are hardly ever the last letters of a sentence and the next word. */
const CLEAR_ENDINGS = 'com|net|org|info|biz|shop|store|online|site|app|dev|io|eu|uk|de|ch|fr|nl';
const ENDINGS = `${CLEAR_ENDINGS}|at|it|es|pl|se|dk|be|us|ca|au|me|co`;

const MAIL_HOSTS =
  'gmail|googlemail|outlook|hotmail|yahoo|icloud|proton|protonmail|gmx|web|aol|live|mail';
const AT = String.raw`(?:\s*[@＠]\s*|\s*[([{<]\s*(?:at|ät|et)\s*[)\]}>]\s*)`;
const AT_WORD = String.raw`(?:${AT}|\s+(?:at|ät)\s+)`;
const DOT = String.raw`(?:\s*[.。]\s*|\s*[([{<]?\s*\b(?:dot|punkt|point)\b\s*[)\]}>]?\s*)`;
const DOT_WORD = String.raw`\s*[([{<]?\s*\b(?:dot|punkt|point)\b\s*[)\]}>]?\s*`;
const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{N}._%+-]*`;
const HOST = String.raw`[\p{L}\p{N}-]+`;

const EMAIL: readonly RegExp[] = [
  new RegExp(String.raw`${NAME}${AT}${HOST}(?:${DOT}${HOST})*${DOT}(?:${ENDINGS})\b`, 'giu'),
  new RegExp(String.raw`${NAME}@${HOST}(?:\.${HOST})*\.\p{L}{2,}`, 'giu'),
  new RegExp(String.raw`${NAME}${AT_WORD}${HOST}${DOT_WORD}(?:${ENDINGS})\b`, 'giu'),
  new RegExp(String.raw`${NAME}${AT_WORD}(?:${MAIL_HOSTS})\b(?:${DOT}(?:${ENDINGS})\b)?`, 'giu'),
];

const LINK: readonly RegExp[] = [
  /\b(?:https?|hxxps?)\s*:\s*\/\/\s*\S+/giu,
  /\bwww\s*\.\s*[\p{L}\p{N}-]+\S*/giu,
  new RegExp(String.raw`\b${HOST}(?:\.${HOST})*\.(?:${CLEAR_ENDINGS})\b(?:\/\S*)?`, 'giu'),
  new RegExp(String.raw`\b${HOST}(?:\.${HOST})*\.(?:${ENDINGS})\/\S*`, 'giu'),
  new RegExp(String.raw`\b${HOST}${DOT_WORD}(?:${ENDINGS})\b`, 'giu'),
];

const NETWORKS =
  'instagram|insta|telegram|whatsapp|whats\\s?app|snapchat|facebook|messenger|wechat|tiktok|skype|discord|viber|threema';

const HANDLE: readonly RegExp[] = [
  /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,}/giu,
  new RegExp(
    String.raw`\b(?:${NETWORKS})\b\s*(?:[:=@]|\bis\b|\bist\b)\s*@?[\p{L}\p{N}_.]{3,}`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:me|us|mich|mir|uns)\s+(?:on|at|via|through|auf|bei|über|per)\s+(?:${NETWORKS})\b`,
    'giu',
  ),
];

/** Dates, times and decimals, which look like numbers to call. */
const NOT_PHONE: readonly RegExp[] = [
  /\b\d{4}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])\b/gu,
  /\b(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:\d{4}|\d{2})\b(?![.\s/-]?\d)/gu,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/gu,
  /\b0[.,]\d+/gu,
];

const CALLABLE = /(?:\+|\(|\b)\d(?:[\s()./-]{0,3}\d){6,16}(?!\d)/gu;
const INTERNATIONAL = /^\s*(?:\+|00)\s*[1-9]/u;
const NATIONAL = /^\s*\(?0\s*[1-9]/u;
/** Three, three and four digits, with something between them. */
const AMERICAN = /^\s*(?:1[\s.-]+)?(?:\(\d{3}\)\s*|\d{3}[\s.-]+)\d{3}[\s.-]+\d{4}$/u;
const CUE =
  /(?:call|phone|tel|telephone|telefon|mobile?|cell|text|sms|whats\s?app|signal|ring|anrufen?|ruft?|handy)\P{L}{0,4}(?:\p{L}{1,8}\s){0,2}\P{L}{0,3}$/iu;

const DIGIT_WORDS =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun';
const SPELLED_NUMBER = new RegExp(
  String.raw`\b(?:(?:double|triple|doppel)[\s-]*)?(?:${DIGIT_WORDS}|\d)(?:[\s,.-]+(?:(?:double|triple|doppel)[\s-]*)?(?:${DIGIT_WORDS}|\d)\b){6,}`,
  'giu',
);
const LEAST_WORDS = 3;
const LEAST_DIGITS = 8;
const MOST_DIGITS = 15;

/** One form for what looks the same: no invisible characters, one kind of digit and of letter width. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(valueOfDigit(digit)));
}

/** Unicode keeps the ten digits of a script together, each script's zero at a fixed place. */
function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** @returns each place once, in the order of the kinds; empty for a text without contact data */
export function findContactData(text: string): ContactFinding[] {
  let rest = foldText(text);
  const findings: ContactFinding[] = [];
  const take = (kind: ContactKind, patterns: readonly RegExp[]): void => {
    for (const pattern of patterns)
      rest = rest.replace(pattern, (excerpt: string) => {
        findings.push({ kind, excerpt: excerpt.trim().replace(/[.,;:!?]+$/u, '') });
        return ' | ';
      });
  };
  take('email', EMAIL);
  take('link', LINK);
  take('handle', HANDLE);
  findings.push(...phonesIn(rest));
  return findings;
}

const MASK = '•••';

/** The text with every piece of contact data replaced; one without any comes back as it is. */
export function maskContactData(text: string): string {
  const findings = findContactData(text);
  if (findings.length === 0) return text;
  // A shorter piece may be part of a longer one.
  const excerpts = findings.map(({ excerpt }) => excerpt).sort((a, b) => b.length - a.length);
  return excerpts.reduce((masked, excerpt) => masked.replaceAll(excerpt, MASK), foldText(text));
}

function phonesIn(text: string): ContactFinding[] {
  const cleaned = NOT_PHONE.reduce((rest, pattern) => rest.replace(pattern, ' | '), text);
  const written = [...cleaned.matchAll(CALLABLE)]
    .filter((match) => isCallable(match[0], cleaned.slice(0, match.index)))
    .map(([excerpt]) => excerpt.trim());
  const spelled = [...text.matchAll(SPELLED_NUMBER)]
    .map(([excerpt]) => excerpt)
    .filter((excerpt) => (excerpt.match(/\p{L}{2,}/gu) ?? []).length >= LEAST_WORDS);
  return [...written, ...spelled].map((excerpt) => ({ kind: 'phone', excerpt }));
}

function isCallable(candidate: string, before: string): boolean {
  const digits = candidate.replace(/\D/gu, '').length;
  if (digits > MOST_DIGITS) return false;
  if (CUE.test(before)) return true;
  if (AMERICAN.test(candidate)) return true;
  if (digits < LEAST_DIGITS) return false;
  return INTERNATIONAL.test(candidate) || NATIONAL.test(candidate);
}
