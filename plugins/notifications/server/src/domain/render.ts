/** Fills the texts of a notification, in the language of whom it is for. Pure. */
import { formatMoney } from '@rental/shared/format-money';
import type { Kind, Side } from '../../../contracts/kinds';
import { AMOUNTS, CONDITIONS, DAYS, INSTANTS, WORDS, type Facts } from './facts';
import { TEXTS, type Language } from './texts';
import type { Words } from './texts/texts';

export interface Rendered {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The words for this side, in the language, else in English; undefined: that side is not told. */
export const wordsFor = (kind: Kind, side: Side, language: Language): Words | undefined =>
  TEXTS[language][kind][side] ?? TEXTS.en[kind][side];

export function render(words: Words, facts: Facts, language: Language): Rendered {
  const values = valuesOf(facts, language);
  const said = words.said.map((paragraph) => fill(paragraph, values, facts));
  return {
    title: tidy(fill(words.title, values, facts) ?? words.title.replace(PLACE, '')),
    paragraphs: said.filter((paragraph) => paragraph !== undefined),
  };
}

const PLACE = /\{(\w+)\}/g;
const CONDITION = /^\[(\w+)\]/;

/** A title whose end is not known does without it. */
const tidy = (title: string): string => title.replace(/[\s:]+$/, '');

function fill(text: string, values: ReadonlyMap<string, string>, facts: Facts): string | undefined {
  const condition = CONDITION.exec(text)?.[1];
  if (condition !== undefined && facts[condition as keyof Facts] !== true) return undefined;
  const plain = text.replace(CONDITION, '');
  const unknown = [...plain.matchAll(PLACE)].some(([, name = '']) => !values.has(name));
  return unknown ? undefined : plain.replace(PLACE, (_, name: string) => values.get(name) ?? '');
}

function valuesOf(facts: Facts, language: Language): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const name of WORDS) if (facts[name]) values.set(name, facts[name]);
  for (const name of INSTANTS) {
    const at = facts[name];
    if (at !== undefined) values.set(name, instantIn(at, facts.timeZone ?? 'UTC', language));
  }
  for (const name of DAYS) {
    const day = facts[name];
    if (day !== undefined) values.set(name, dayIn(day, language));
  }
  for (const name of AMOUNTS) {
    const amount = facts[name];
    if (amount !== undefined && facts.currency)
      values.set(name, formatMoney(amount, facts.currency, language));
  }
  if (facts.late !== undefined) values.set('late', durationWords(facts.late, language));
  return values;
}

const instantIn = (at: string, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(at),
  );

/** A date of the calendar, wherever it is. */
const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(day));

const HOUR = 60;
const DAY = 24 * HOUR;

/** `2 days and 3 hours`; minutes only below an hour. */
export function durationWords(minutes: number, language: Language): string {
  const of = (value: number, unit: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  if (minutes < HOUR) return of(minutes, 'minute');
  const [days, hours] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR)];
  const parts = [...(days > 0 ? [of(days, 'day')] : []), ...(hours > 0 ? [of(hours, 'hour')] : [])];
  return new Intl.ListFormat(language).format(parts);
}

/** Every name that a text may use. */
export const PLACES: readonly string[] = [...WORDS, ...INSTANTS, ...DAYS, ...AMOUNTS, 'late'];
export const CONDITION_NAMES: readonly string[] = CONDITIONS;
