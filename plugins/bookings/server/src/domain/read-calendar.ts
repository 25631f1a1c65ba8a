/**
 * What an iCal feed (RFC 5545) says is taken: occurrences with their instants, repeating events
 * expanded. Pure; throws only what {@link read} catches, so that any text has an answer.
 */
import { localToInstant, startOfLocalDay } from '@rental/shared/local-time';
import type { Range } from '@rental/shared/range';
import ICAL from 'ical.js';
import { isOwnUid } from './ical';

export interface ImportedEvent {
  readonly uid: string;
  /** Which of a repeating event's occurrences; empty for one that does not repeat. */
  readonly occurrence: string;
  readonly range: Range<Date>;
}

export interface ReadingTerms {
  /** For whole days and for times of no zone. */
  readonly timeZone: string;
  /** What lies wholly outside is left out. */
  readonly between: Range<Date>;
}

export type ReadProblem = 'NOT_A_CALENDAR' | 'TOO_MANY_EVENTS';
export type ReadResult = { events: ImportedEvent[] } | { problem: ReadProblem };

const MOST_EVENTS = 5000;
/** Of all rules together: a daily event of ten years takes 3650. */
const MOST_STEPS = 50_000;
const LONGEST_UID = 255;

class TooMany extends Error {}

export function readCalendar(text: string, terms: ReadingTerms): ReadResult {
  try {
    return { events: occurrencesOf(text, terms) };
  } catch (error) {
    return { problem: error instanceof TooMany ? 'TOO_MANY_EVENTS' : 'NOT_A_CALENDAR' };
  }
}

function occurrencesOf(text: string, terms: ReadingTerms): ImportedEvent[] {
  const calendars = calendarsOf(text);
  const budget = { steps: MOST_STEPS };
  const found = new Map<string, ImportedEvent>();
  for (const [uid, events] of byUid(calendars.flatMap((one) => one.getAllSubcomponents('vevent'))))
    for (const event of expand(uid, events, terms, budget)) {
      found.set(`${event.uid}\n${event.occurrence}`, event);
      if (found.size > MOST_EVENTS) throw new TooMany();
    }
  return [...found.values()];
}

/** A feed may hold more than one calendar. */
function calendarsOf(text: string): ICAL.Component[] {
  const parsed: unknown[] = ICAL.parse(text.replace(/^\uFEFF/, '').trim());
  const trees = Array.isArray(parsed[0]) ? (parsed as unknown[][]) : [parsed];
  const calendars = trees.map((tree) => new ICAL.Component(tree));
  if (calendars.length === 0 || calendars.some(({ name }) => name !== 'vcalendar'))
    throw new Error('not a calendar');
  return calendars;
}

/** Events of one UID belong together: the repeating one and the occurrences that were changed. */
function byUid(components: readonly ICAL.Component[]): Map<string, ICAL.Component[]> {
  const groups = new Map<string, ICAL.Component[]>();
  for (const component of components) {
    const uid = uidOf(component);
    if (isOwnUid(uid)) continue;
    groups.set(uid, [...(groups.get(uid) ?? []), component]);
  }
  return groups;
}

/** One without a UID is known by when it is. */
function uidOf(component: ICAL.Component): string {
  const given = component.getFirstPropertyValue('uid');
  const uid = typeof given === 'string' ? given.trim() : '';
  if (uid !== '') return uid.slice(0, LONGEST_UID);
  const when = ['dtstart', 'dtend', 'duration'].map((name) =>
    String(component.getFirstPropertyValue(name) ?? ''),
  );
  return `without-uid ${when.join(' ')}`.slice(0, LONGEST_UID);
}

function* expand(
  uid: string,
  components: readonly ICAL.Component[],
  terms: ReadingTerms,
  budget: { steps: number },
): Generator<ImportedEvent> {
  const changed = components.filter((one) => one.hasProperty('recurrence-id'));
  const masters = components.filter((one) => !one.hasProperty('recurrence-id'));
  for (const component of changed) {
    const event = new ICAL.Event(component, { exceptions: [] });
    yield* taken(uid, event.recurrenceId.toString(), event, event, terms);
  }
  for (const component of masters) {
    const event = new ICAL.Event(component, { exceptions: changed });
    if (event.isRecurring()) yield* repeat(uid, event, terms, budget);
    else yield* taken(uid, '', event, event, terms);
  }
}

function* repeat(
  uid: string,
  event: ICAL.Event,
  terms: ReadingTerms,
  budget: { steps: number },
): Generator<ImportedEvent> {
  const occurrences = event.iterator();
  for (let next = occurrences.next(); next; next = occurrences.next()) {
    budget.steps -= 1;
    if (budget.steps < 0) throw new TooMany();
    if (instantOf(next, zoneIdOf(event), terms) >= terms.between.end) return;
    const { startDate, endDate, item, recurrenceId } = event.getOccurrenceDetails(next);
    // A changed occurrence stands for itself; one that changes all that follow also moves these.
    const isChanged = item !== event && item.recurrenceId.compare(recurrenceId) === 0;
    if (!isChanged) yield* taken(uid, recurrenceId.toString(), item, { startDate, endDate }, terms);
  }
}

interface Ends {
  startDate: ICAL.Time;
  endDate: ICAL.Time;
}

/** Nothing for what takes no time, is called off, or leaves its owner free. */
function* taken(
  uid: string,
  occurrence: string,
  event: ICAL.Event,
  { startDate, endDate }: Ends,
  terms: ReadingTerms,
): Generator<ImportedEvent> {
  const says = (name: string) =>
    String(event.component.getFirstPropertyValue(name) ?? '').toUpperCase();
  if (says('status') === 'CANCELLED' || says('transp') === 'TRANSPARENT') return;
  const zoneId = zoneIdOf(event);
  const start = instantOf(startDate, zoneId, terms);
  const end = instantOf(endDate, zoneIdOf(event, 'dtend') ?? zoneId, terms);
  const inside = start < terms.between.end && end > terms.between.start;
  if (start < end && inside) yield { uid, occurrence, range: { start, end } };
}

function zoneIdOf(event: ICAL.Event, property = 'dtstart'): string | undefined {
  const id = event.component.getFirstProperty(property)?.getFirstParameter('tzid');
  return id === undefined || id === '' ? undefined : id;
}

/** A zone that everybody knows counts as everybody knows it, else as the feed describes it. */
function instantOf(time: ICAL.Time, zoneId: string | undefined, terms: ReadingTerms): Date {
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
  if (time.isDate) return startOfLocalDay(date, terms.timeZone);
  if (time.zone === ICAL.Timezone.utcTimezone) return new Date(time.toUnixTime() * 1000);
  const clock = `${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
  const known = zoneId && knownZone(zoneId);
  if (known) return localToInstant(date, clock, known);
  const described = time.zone !== null && time.zone.component !== null;
  if (described) return new Date(time.toUnixTime() * 1000);
  return localToInstant(date, clock, terms.timeZone);
}

/** `Europe/Berlin`, or `/some.vendor/Europe/Berlin`. */
function knownZone(id: string): string | undefined {
  const parts = id.split('/').filter((part) => part !== '');
  const candidates = [parts.join('/'), parts.slice(-2).join('/'), parts.slice(-3).join('/')];
  return candidates.find(isZone);
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
