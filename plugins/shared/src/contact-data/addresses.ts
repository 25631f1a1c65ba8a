/** Mail addresses and links, as patterns over a reading (lower case, one form for look-alikes). */

/** Endings of addresses that are hardly ever the last letters of a sentence and the next word. */
const CLEAR =
  'com|net|org|info|biz|shop|store|online|site|app|dev|io|eu|uk|de|ch|fr|nl|xyz|club|email|tv';
const ENDINGS = `${CLEAR}|at|it|es|pl|se|dk|be|us|ca|au|me|co|gg|gl|ly|ee`;
const LEAST = String.raw`(?![\p{L}\p{N}])`;

/** Hosts that nobody names for anything but mail, and those with a second meaning. */
const STRONG =
  'gmail|googlemail|hotmail|yahoo|icloud|protonmail|gmx|outlook|t-online|posteo|mailbox|mail\\.ru';
const WEAK = 'proton|web|aol|live|mail|freenet';

const START = String.raw`(?<![\p{L}\p{N}._%+-])`;
const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}`;
const HOST = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]{0,62}`;
const OPEN = String.raw`[(\[{<*_~|/-]{1,2}\s?`;
const CLOSE = String.raw`\s?[)\]}>*_~|/-]{1,2}`;
const AT_SIGN = String.raw`\s{0,3}(?:@|${OPEN}(?:at|ät|et|arroba|arobase|@|a)${CLOSE})\s{0,3}`;
const AT_NAME = String.raw`(?:arroba|arobase?|klammeraffe|affenschwanz|(?:the\s)?at[\s-]?(?:sign|zeichen|symbol))`;
const AT_WORD = String.raw`\s{1,3}(?:at|ät|${AT_NAME})\s{1,3}`;
const AT = String.raw`(?:${AT_SIGN}|${AT_WORD})`;
const DOT_NAME = 'dot|d0t|punkt|point|punto';
const DOT_SIGN = String.raw`(?:\s{0,3}\.\s{0,3}|\s{0,3}${OPEN}(?:${DOT_NAME}|\.)${CLOSE}\s{0,3})`;
const DOT_WORD = String.raw`\s{1,3}(?:${DOT_NAME})\s{1,3}`;
const DOT = String.raw`(?:${DOT_SIGN}|${DOT_WORD})`;
const SAID_DOT = String.raw`(?:${DOT_WORD}|\s{0,3}${OPEN}(?:${DOT_NAME}|\.)${CLOSE}\s{0,3})`;

const TELLING = String.raw`(?:[\p{L}\p{N}]{1,40}[._\d+-][\p{L}\p{N}._+-]{0,40})`;

export const EMAIL: readonly RegExp[] = [
  `${START}${NAME}@${HOST}(?:\\.${HOST}){0,4}\\.\\p{L}{2,24}`,
  `${START}${NAME}(?:${DOT_WORD}${NAME}){0,2}${AT_SIGN}${HOST}(?:${DOT}${HOST}){0,3}?${DOT}(?:${CLEAR})${LEAST}`,
  `${START}${NAME}${AT_SIGN}${HOST}(?:\\.${HOST}){0,3}?\\.(?:${ENDINGS})${LEAST}`,
  `${START}${NAME}(?:${DOT_WORD}${NAME}){0,2}${AT}${HOST}(?:${DOT}${HOST}){0,2}?${SAID_DOT}(?:${ENDINGS})${LEAST}`,
  `${START}${NAME}(?:${DOT_WORD}${NAME}){0,2}${AT}(?:${STRONG})${LEAST}(?:${DOT}(?:${ENDINGS})${LEAST})?`,
  `${START}${NAME}${AT}(?:${WEAK})${DOT}(?:${ENDINGS})${LEAST}`,
  `${START}${NAME}\\s{1,3}${AT_NAME}\\s{1,3}${HOST}(?:${DOT}(?:${ENDINGS})${LEAST})?`,
  `(?<![\\p{L}\\p{N}])(?:${STRONG})(?:[\\s-]?(?:account|adresse|address|konto))?\\s{0,2}(?::|=|->|→|(?:is|ist|lautet)\\s)\\s{0,2}${NAME}`,
  `${START}${TELLING}[\\s,]{1,3}(?:${STRONG})${LEAST}(?:[\\s.,]{1,3}(?:${ENDINGS})${LEAST})?`,
  `(?<![\\p{L}\\p{N}])(?:${STRONG})\\s{1,2}(?:com|de|net)${LEAST}`,
].map((source) => new RegExp(source, 'gu'));

const BEFORE = String.raw`(?<![\p{L}\p{N}._@-])`;
const SITE_CUE = String.raw`(?<=(?:see|visit|at|on|site|website|homepage|seite|webseite|shop|unter|auf|bei|siehe|besuch|more|mehr|:)[\s:]{1,3}(?:www\s)?)`;
/** Two hyphenated words or more, or a cue before: `new.it` is the end of a sentence otherwise. */
const NAMED = String.raw`(?:${BEFORE}[\p{L}\p{N}]{1,40}(?:-[\p{L}\p{N}]{1,40}){1,4}|${SITE_CUE}${BEFORE}${HOST})`;

export const LINK: readonly RegExp[] = [
  String.raw`(?<![\p{L}\p{N}])(?:https?|hxxps?|h\*\*ps?)\s{0,2}(?::|;)\s{0,2}\/{1,2}\s{0,2}\S{1,2000}`,
  String.raw`(?<![\p{L}\p{N}])www\d?(?:\s{0,2}\.\s{0,2}|${DOT_WORD})${HOST}(?:${DOT}(?:${CLEAR})${LEAST}|\.\S{1,2000})?`,
  String.raw`${BEFORE}${HOST}(?:\.${HOST}){0,4}\.(?:${CLEAR})${LEAST}(?:[/?#]\S{0,2000})?`,
  String.raw`${BEFORE}${HOST}(?:\.${HOST}){0,4}\.(?:${ENDINGS})\/\S{1,2000}`,
  String.raw`${NAMED}\.(?:at|it|es|pl|se|dk|be|us|ca|au|me|co)${LEAST}`,
  `${BEFORE}${HOST}${SAID_DOT}(?:${CLEAR})${LEAST}(?:\\s?(?:/|slash)\\s?\\S{1,200})?`,
  `${NAMED}${SAID_DOT}(?:at|it|es|pl|me|co)${LEAST}`,
  String.raw`${BEFORE}[\p{L}\p{N}-]{3,40}(?:\s\.\s?|\.\s|,)(?:com|net|org)${LEAST}`,
  String.raw`${BEFORE}(?:wa|t|fb|ig|m)\s?\.\s?me\s?\/\s?\S{1,200}`,
].map((source) => new RegExp(source, 'gu'));
