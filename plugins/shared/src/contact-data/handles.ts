/** Names on other networks and accounts to pay to, as patterns over a reading. */

const WORD = String.raw`(?<![\p{L}\p{N}])`;
const LEAST = String.raw`(?![\p{L}\p{N}])`;
const HANDLE_NAME = String.raw`@?[\p{L}\p{N}_][\p{L}\p{N}_.\-]{2,40}`;
/** Something that no ordinary word is: with a digit, an underscore, or a dot inside. */
const TELLING = String.raw`@?(?:[\p{L}\p{N}_.-]{0,30}[\d_][\p{L}\p{N}_.-]{0,30}|[\p{L}\p{N}]{2,30}\.[\p{L}\p{N}]{2,30})`;

const LONG_NETWORKS = String.raw`instagram|inst@gram|insta|wh@tsapp|f@cebook|instgram|telegram|telegramm|whats\s?app|whatsap|watsapp|whattsapp|snapchat|facebook|fb\smessenger|wechat|we\schat|tik\s?tok|skype|discord|viber|threema|linkedin|imessage|facetime|messenger`;
const SHORT_NETWORKS = 'ig|fb|tg|wa|snap|kik|sc|twitter|signal|line id';
const NETWORKS = `${LONG_NETWORKS}|${SHORT_NETWORKS}`;
const PEOPLE = 'me|us|mich|mir|uns|moi|nous|me\\stoo';
const BY = 'on|at|via|through|thru|over|by|in|using|auf|bei|über|ueber|per|mit|par|sur|por|en';
const SAID = String.raw`(?:is|ist|lautet|name|handle|user|username|nick|account|id|est|es|nr|number|nummer)`;

/** What stands after an at sign without being anybody's name. */
const NO_NAMES =
  'home|work|night|noon|midnight|all|first|last|least|the|once|your|my|our|any|zuhause';

export const HANDLE: readonly RegExp[] = [
  String.raw`(?<![\p{L}\p{N}._%+-])@(?!(?:${NO_NAMES})${LEAST})(?=[\p{N}_.]{0,20}\p{L})[\p{L}\p{N}_][\p{L}\p{N}_.]{2,40}`,
  String.raw`${WORD}(?:${NETWORKS})(?:[\s-]?${SAID}){0,2}\s{0,2}(?:[:=@]|->|→|–)\s{0,2}${HANDLE_NAME}`,
  String.raw`${WORD}(?:my|mein|meine|our|unser|mon|mi)\s(?:${NETWORKS})(?:[\s-]?${SAID}){1,2}\s{0,2}:?\s{0,2}${HANDLE_NAME}`,
  String.raw`${WORD}(?:${LONG_NETWORKS})(?:[\s-]?${SAID}){0,2}\s{1,2}${TELLING}`,
  String.raw`${WORD}(?:${PEOPLE})\s(?:(?:up|a\s(?:message|dm|line)|there|gerne|einfach|doch|bitte|kurz|lieber|mal|direkt|directly|instead|please|then|dann)\s){0,2}(?:${BY})\s(?:my\s|the\s|dem\s|meinem\s)?(?:${NETWORKS})${LEAST}(?:\s?:?\s${TELLING})?`,
  String.raw`${WORD}(?:chat|talk|message|messages|write|writing|text|texting|continue|switch|move|dm|ping|contact|call|reach|found|schreiben|schreib|schreibe|wechseln|chatten|reden|kontaktieren|melden|melde|weiter|erreichbar|erreichen|fotos|bilder|photos|pictures|pics|zu\serreichen)\s(?:\p{L}{1,12}\s){0,3}(?:${BY}|to|zu|to\sthe)\s(?:${NETWORKS})${LEAST}(?:\s?:?\s${TELLING})?`,
  String.raw`${WORD}(?:add|dm|follow|find|folge|adde|füge|such)\s(?:${PEOPLE})\s(?:\p{L}{1,12}\s){0,3}?(?:${NETWORKS})${LEAST}`,
  String.raw`${WORD}(?:whats\s?app|telegram|insta|facetime|skype|snap|dm|pm)\s(?:me|us|mir|mich|uns)${LEAST}(?:\s(?:at|on|unter|under)\s${TELLING})?`,
  String.raw`${WORD}(?:do\syou|have\syou\sgot|you|hast\sdu|haben\ssie|habt\sihr|benutzt\sdu|nutzt\sdu|nutzen\ssie|gibt\ses)\s(?:have\s|use\s|got\s|auch\s|vielleicht\s|eigentlich\s|on\s){0,2}(?:${LONG_NETWORKS})(?=\s{0,2}(?:\?|too|auch|number|nummer|instead|dafür|or|oder))`,
  String.raw`${WORD}(?:dein|deine|your|ihre|ihr|eure)\s(?:${LONG_NETWORKS}|phone|mobile|cell|handy|telefon|insta)[\s-]?(?:number|nummer|name|handle|kontakt|contact)${LEAST}`,
  String.raw`${WORD}(?:${BY}|to|zu)\s(?:${LONG_NETWORKS})\s(?:weiter)?(?:schreiben|reden|chatten|wechseln|weitermachen|klären|telefonieren|instead|please|bitte)${LEAST}`,
  String.raw`${WORD}(?:(?:${NETWORKS})\s)?[\p{L}\p{N}_.]{2,30}#\d{4}${LEAST}`,
].map((source) => new RegExp(source, 'gu'));

const PAY_BY = String.raw`(?:pay\s?pal|venmo|cash\s?app|cashapp|zelle|revolut|wise|twint|bizum|lydia)`;

export const PAYMENT: readonly RegExp[] = [
  String.raw`${WORD}pay\s?pal\s(?:dot|punkt|point|punto)\sme(?:\s?(?:\/|slash|schrägstrich)\s?\S{1,60})?`,
  String.raw`(?:https?:\/\/)?(?:www\.)?(?:pay\s?pal|paypal)\s?\.\s?(?:me|com\/paypalme)\s?\/\s?\S{1,200}`,
  String.raw`(?:https?:\/\/)?(?:www\.)?(?:revolut\.me|cash\.app|venmo\.com|monzo\.me|wise\.com\/pay|ko-fi\.com)\/\S{1,200}`,
  String.raw`${WORD}rev\s?-?tag(?:[\s-]?${SAID}){0,2}\s{0,2}[:=]?\s{0,2}${HANDLE_NAME}`,
  String.raw`${WORD}cash\s?tag(?:[\s-]?${SAID}){0,2}\s{0,2}[:=]?\s{0,2}\$?[\p{L}\p{N}_-]{3,30}`,
  String.raw`${WORD}${PAY_BY}(?:[\s-]?${SAID}){0,2}\s{0,2}(?:[:=]|->|→|–)\s{0,2}[$@]?[\p{L}\p{N}_][\p{L}\p{N}_.\-]{2,40}`,
  String.raw`${WORD}${PAY_BY}(?:[\s-]?(?:${SAID}|to|an|me|me\sat|it\sto)){0,2}\s{1,2}[$@][\p{L}\p{N}_][\p{L}\p{N}_.\-]{2,40}`,
  String.raw`${WORD}(?:my|mein|meine|our|unser)\s${PAY_BY}(?:[\s-]?${SAID}){1,2}\s{0,2}:?\s{0,2}[$@]?[\p{L}\p{N}_][\p{L}\p{N}_.\-]{2,40}`,
  String.raw`(?<![\p{L}\p{N}$€£])\$[a-z][a-z0-9_]{3,20}${LEAST}`,
  String.raw`${WORD}(?:bc1[a-z0-9]{20,70}|0x[0-9a-f]{40})${LEAST}`,
].map((source) => new RegExp(source, 'gu'));

const IBAN = /(?<![\p{L}\p{N}])[a-z]\s?[a-z][\s.-]?\d\s?\d(?:[\s.-]{0,2}[a-z0-9]){11,30}/gu;
/** Digits that a letter stands for in the check sum: a = 10. */
const CODE_OF_A = 'a'.charCodeAt(0) - 10;

/** @returns the places of account numbers whose check digits are right: `[from, to)` in the reading */
export function findAccounts(text: string): (readonly [number, number])[] {
  return [...text.matchAll(IBAN)].flatMap(({ 0: found, index }) => {
    const length = lengthOfIban(found);
    return length === undefined ? [] : [[index, index + length] as const];
  });
}

/** How long an account number of a country is. */
const LENGTHS: Readonly<Record<string, number>> = {
  at: 20,
  be: 16,
  bg: 22,
  ch: 21,
  cy: 28,
  cz: 24,
  de: 22,
  dk: 18,
  ee: 20,
  es: 24,
  fi: 18,
  fr: 27,
  gb: 22,
  gr: 27,
  hr: 21,
  hu: 28,
  ie: 22,
  it: 27,
  li: 21,
  lt: 20,
  lu: 20,
  lv: 21,
  mt: 31,
  nl: 18,
  no: 15,
  pl: 28,
  pt: 25,
  ro: 24,
  se: 24,
  si: 19,
  sk: 24,
  tr: 26,
};

/** A word may follow the number. */
function lengthOfIban(found: string): number | undefined {
  const signs = [...found.matchAll(/[a-z0-9]/gu)];
  const compact = signs.map(([sign]) => sign).join('');
  const length = LENGTHS[compact.slice(0, 2)];
  const last = length === undefined ? undefined : signs[length - 1];
  if (last === undefined || !isSound(compact.slice(0, length))) return undefined;
  return last.index + 1;
}

function isSound(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    const value = /\d/u.test(sign) ? Number(sign) : sign.charCodeAt(0) - CODE_OF_A;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
