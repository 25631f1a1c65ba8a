/** One form for what looks the same: no invisible characters, one kind of digit and of letter width. */
import { valueOfDigit } from './reading';

export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(valueOfDigit(digit.codePointAt(0) ?? 0)));
}
