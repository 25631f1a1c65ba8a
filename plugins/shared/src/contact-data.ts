/**
 * Contact data in a free text: mail addresses, phone numbers, links, names on other networks and
 * accounts to pay to, also spelled out, spaced, in other scripts or spread over the texts that one
 * sender wrote one after the other. Model numbers, prices, sizes and dates are left alone. Pure.
 */
import { EMAIL, LINK } from './contact-data/addresses';
import { closedUp, withDigits, withLetters } from './contact-data/disguises';
import { findAccounts, HANDLE, PAYMENT } from './contact-data/handles';
import { findPhones } from './contact-data/phones';
import { readText, type Reading } from './contact-data/reading';

export { foldText } from './contact-data/fold-text';

export const CONTACT_KINDS = ['email', 'phone', 'link', 'handle', 'payment'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface ContactFinding {
  readonly kind: ContactKind;
  /** Place in the text, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly excerpt: string;
}

export interface ContactContext {
  /** What the same sender wrote just before, oldest first; the last few are read along. */
  readonly earlier?: readonly string[];
  /** Hosts (with port) that may be linked to: the platform's own. */
  readonly ownHosts?: readonly string[];
}

type Place = Omit<ContactFinding, 'excerpt'>;

const MASKS = new RegExp(String.raw`\[(?:${CONTACT_KINDS.join('|')}) •••\]|•••`, 'gu');
const MOST_EARLIER = 6;
const MOST_EARLIER_LENGTH = 2000;
/** What is found beside a mask may be found only then. */
const MOST_ROUNDS = 10;

/** @returns places in the order of the text, none within another; empty for a text without any */
export function findContactData(text: string, context: ContactContext = {}): ContactFinding[] {
  const before = (context.earlier ?? [])
    .slice(-MOST_EARLIER)
    .map((earlier) => `${earlier.slice(-MOST_EARLIER_LENGTH)}\n`)
    .join('');
  const whole = before + text;
  const inText = placesIn(whole, context.ownHosts ?? [])
    .filter(({ end }) => end > before.length)
    .map((place) => ({
      ...place,
      start: Math.max(0, place.start - before.length),
      end: place.end - before.length,
    }));
  return merged(inText).map((place) => ({ ...place, excerpt: text.slice(place.start, place.end) }));
}

/** The text with a mask in the place of each piece of contact data, which names its kind. */
export function maskContactData(text: string, context: ContactContext = {}): string {
  let masked = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const findings = findContactData(masked, context);
    if (findings.length === 0) return masked;
    masked = withMasks(masked, findings);
  }
  return masked;
}

/** @param pages where pages of ours begin: `https://rental.example.com` */
export const ownPages = (pages: string): ContactContext => ({ ownHosts: [new URL(pages).host] });

/** The text without its contact data: where a mask would be out of place. */
export const withoutContactData = (text: string): string =>
  maskContactData(text)
    .replace(MASKS, ' ')
    .replace(/\s{2,}/gu, ' ')
    .trim();

/** The object with those of its texts masked that others read; what is no text stays. */
export function maskTexts<T extends object>(
  texts: T,
  fields: readonly (keyof T)[],
  context: ContactContext = {},
): T {
  const masked = { ...texts };
  for (const field of fields) {
    const text: unknown = texts[field];
    if (typeof text === 'string')
      Object.assign(masked, { [field]: maskContactData(text, context) });
  }
  return masked;
}

function withMasks(text: string, findings: readonly ContactFinding[]): string {
  const pieces = findings.map(({ kind, start }, index) => {
    const since = findings[index - 1]?.end ?? 0;
    return `${text.slice(since, start)}[${kind} •••]`;
  });
  return pieces.join('') + text.slice(findings.at(-1)?.end ?? 0);
}

function placesIn(text: string, ownHosts: readonly string[]): Place[] {
  const written = readText(text, MASKS);
  const closed = closedUp(written);
  const readings = [...new Set([written, closed, withLetters(closed)])];
  const numerals = withDigits(written);
  const places = readings.flatMap((reading) => [
    ...matchesOf(reading, PAYMENT, 'payment'),
    ...matchesOf(reading, EMAIL, 'email'),
    ...matchesOf(reading, LINK, 'link').filter((place) => !isOwn(text, place, ownHosts)),
    ...matchesOf(reading, HANDLE, 'handle'),
  ]);
  return [
    ...findAccounts(written.text).map((place) => placeOf(written, place, 'payment')),
    ...places,
    ...findPhones(numerals.text).map((place) => placeOf(numerals, place, 'phone')),
  ].map((place) => trimmed(text, place));
}

const matchesOf = (reading: Reading, patterns: readonly RegExp[], kind: ContactKind): Place[] =>
  patterns.flatMap((pattern) =>
    [...reading.text.matchAll(pattern)].map(({ 0: found, index }) =>
      placeOf(reading, [index, index + found.length], kind),
    ),
  );

const placeOf = (
  { from, to }: Reading,
  [first, end]: readonly [number, number],
  kind: ContactKind,
): Place => ({ kind, start: from[first] ?? 0, end: to[end - 1] ?? 0 });

function trimmed(text: string, { kind, start, end }: Place): Place {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return { kind, start: start + lead, end: start + piece.replace(/[\s.,;:!?)\]}]+$/u, '').length };
}

/** A link to a page of ours; one that carries more than a path is none. */
function isOwn(text: string, { start, end }: Place, ownHosts: readonly string[]): boolean {
  const link = text
    .slice(start, end)
    .replace(/^https?:\/\//u, '')
    .replace(/[.,;:!?)]+$/u, '');
  return ownHosts.some(
    (host) => link === host || (link.startsWith(`${host}/`) && /^[\w:./-]+$/u.test(link)),
  );
}

/** One place for those that overlap, of the kind of the one that begins first, the longest of them. */
function merged(places: readonly Place[]): Place[] {
  const ordered = places
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Place[] = [];
  for (const place of ordered) {
    const last = result.at(-1);
    if (last && place.start < last.end)
      result[result.length - 1] = { ...last, end: Math.max(last.end, place.end) };
    else result.push(place);
  }
  return result;
}
