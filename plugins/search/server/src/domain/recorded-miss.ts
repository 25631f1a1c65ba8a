/** What may be written down of a search that found nothing. Pure. */
import { findContactData } from '@rental/shared/contact-data';

const LONGEST = 60;
const MOST_WORDS = 6;
/** A number that somebody could be known by: of a passport, an account, a booking. */
const IDENTIFYING = /\d[\d\s./-]{4,}\d/u;

/**
 * The text in lower case; undefined for what could be about somebody: contact data, long numbers,
 * and whole sentences, which things to rent are not searched by.
 */
export function recordedMiss(typed: string): string | undefined {
  const text = typed.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const isShort = text.length >= 2 && text.length <= LONGEST;
  if (!isShort || text.split(' ').length > MOST_WORDS) return undefined;
  if (!/\p{L}/u.test(text) || IDENTIFYING.test(text)) return undefined;
  return findContactData(typed).length > 0 ? undefined : text;
}
