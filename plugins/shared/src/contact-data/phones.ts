/** Phone numbers in a reading whose digits are digits; spelled ones are marked as such. */

const DIGIT = String.raw`[\d\uE100-\uE109]`;
const ANY_SPELLED = /[\uE100-\uE109]/gu;

/** What has many digits and is nothing to call. */
const NOT_PHONE: readonly RegExp[] = [
  /\b(?:19|20)\d{2}([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])\b/gu,
  /\b(?:0?[1-9]|[12]\d|3[01])\s?([./-])\s?(?:0?[1-9]|1[0-2])\s?\1\s?(?:(?:19|20)\d{2}|\d{2})\b(?![.\s/-]?\d)/gu,
  /\b(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])\/(?:(?:19|20)\d{2}|\d{2})\b(?![.\s/-]?\d)/gu,
  /\b(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.(?!\s?\d{1,2}\.\d|\d)/gu,
  /\b(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\b(?!\/|\s?\d)/gu,
  /(?<![\d./-]\s?)(?:0?[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}(?![\d]|[ ./-]\d)/gu,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/gu,
  /\b(?:[01]\d|2[0-4])[0-5]0\s?[-–]\s?(?:[01]\d|2[0-4])[0-5]0(?!\d|\s?[-/]?\d)/gu,
  /\b(?:[01]?\d|2[0-4])\.[0-5]\d(?=\s?(?:uhr|h\b|am\b|pm\b)|\s?(?:-|bis|to)\s?(?:[01]?\d|2[0-4])\.[0-5]\d(?!\d|\.))/gu,
  /\b0[.,]\d+/gu,
  /\brp-[\p{L}\p{N}]{6}\b/gu,
  /[€$£]\s?\d+(?:[.,]\d+)*/gu,
  /\b\d+(?:[.,]\d+)*\s?(?:€|eur\b|euros?\b|usd\b|chf\b|gbp\b|dollars?\b|franken\b)/gu,
];

const CALLABLE = new RegExp(
  String.raw`(?:\+\s?|\(|(?<![\d\p{L}]))${DIGIT}(?:[\s()./_·•*~-]{0,4}${DIGIT}){6,16}(?!\d)`,
  'gu',
);
/** Each digit by itself, with anything but letters between them. */
const SCATTERED = new RegExp(
  String.raw`\+?(?<![\d\p{L}])${DIGIT}(?:[^\p{L}\p{N}\uE000-\uE109]{1,4}${DIGIT}){7,15}(?![\d\p{L}])`,
  'gu',
);

/** Abroad, or of the same country; of the digits alone. */
const PREFIX = /^(?:\+|00|0)[1-9]/u;
/** Three, three and four digits, with something between them or with nothing at all. */
const AMERICAN = /^\s*(?:1[\s.-]+)?(?:\(\d{3}\)\s*|\d{3}[\s.-]+)\d{3}[\s.-]+\d{4}$/u;
const AMERICAN_CLOSED = /^[2-9]\d{2}[2-9]\d{6}$/u;
/** A German mobile number whose nought was left out. */
const MOBILE = /^1(?:5\d|6[023]|7\d)[\s./-]{0,3}\d{3,4}[\s./-]{0,2}\d{3,5}$/u;
const CUE =
  /(?:(?:\b|^)(?:call|phone|tel|telephone|telefon|mobile?|cell|text|sms|whats\s?app|signal|ring|anrufen?|ruf|ruft|rufen|handy|handynummer|telefonnummer|mobilnummer|rufnummer|dial|reach|erreichbar|erreichst|erreichen|tél|téléphone|teléfono|móvil|my number|meine nummer|die nummer|our number)|[☎✆📞📱📲])\P{L}{0,4}(?:\p{L}{1,9}[\s.:]{1,2}){0,3}\P{L}{0,3}$/u;
const SERIAL =
  /(?:serial|serials?nr|s\/n|\bsn|serien-?(?:nummer|nr)|imei|isbn|ean|gtin|upc|barcode|bar code|art(?:ikel)?\.?-?\s?(?:nummer|nr)|article|part|teile-?(?:nummer|nr)|model|modell|order|bestell-?(?:nummer|nr)|invoice|rechnung|rechnungs-?(?:nummer|nr)|rahmen-?(?:nummer|nr)|frame|vin|fahrgestell-?(?:nummer|nr)|tracking|sendungs-?(?:nummer|nr)|inventar-?(?:nummer|nr)|inventory|asset|ref|reference|referenz|sku|item|firmware|version|build|lot|batch|charge|mac|ticket|case|booking|buchungs-?(?:nummer|nr)|shutter count|policy)[\s.]{0,2}(?:no|nr|number|nummer|id|code)?\.?\s?(?:is|ist|lautet)?\P{L}{0,4}$/u;

const LEAST_WORDS = 3;
const LEAST_DIGITS = 8;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/** @returns places `[from, to)` in the reading */
export function findPhones(text: string): (readonly [number, number])[] {
  // What is no number to call leaves a gap of the same length: places stay what they are.
  const cleaned = NOT_PHONE.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => '\uE001'.repeat(found.length)),
    text,
  );
  return [CALLABLE, SCATTERED].flatMap((pattern) =>
    [...cleaned.matchAll(pattern)]
      .filter(({ 0: found, index }) =>
        isCallable(found, cleaned.slice(Math.max(0, index - 60), index)),
      )
      .map(({ 0: found, index }) => [index, index + found.trimEnd().length] as const),
  );
}

function isCallable(found: string, before: string): boolean {
  const written = found.replace(ANY_SPELLED, (sign) => String(sign.charCodeAt(0) - 0xe100));
  const compact = written.replace(/[^\d+]/gu, '');
  const digits = compact.replaceAll('+', '').length;
  if (digits > MOST_DIGITS || digits < FEWEST_DIGITS) return false;
  if ((found.match(ANY_SPELLED) ?? []).length >= LEAST_WORDS) return true;
  const hasPrefix = digits >= LEAST_DIGITS && PREFIX.test(compact);
  if (hasPrefix && compact.startsWith('+')) return true;
  if (SERIAL.test(before)) return false;
  return hasPrefix || CUE.test(before) || isUsualForm(written);
}

const isUsualForm = (written: string): boolean =>
  [AMERICAN, AMERICAN_CLOSED, MOBILE].some((form) => form.test(written.trim()));
