import type { calendarEn } from './calendar-en';

/** Texts of the calendars of listings and owners. */
export const calendarDe: Readonly<Record<keyof typeof calendarEn, string>> = {
  'calendar.title': 'Kalender',
  'calendar.of.listing': 'Kalender: {name}',
  'calendar.of.owner': 'Kalender von {name}',
  'calendar.subtitle':
    'Buchungen, laufende Zahlungen und gesperrte Tage, nach den Tagen des Ortes.',
  'calendar.loading': 'Der Kalender wird gelesen…',
  'calendar.failed':
    'Der Kalender ließ sich nicht lesen. Lade die Seite neu; bleibt es so, sag dem Team Bescheid.',
  'calendar.gone': 'Dieses Inserat oder diese Person gibt es nicht mehr.',
  'calendar.nothing': 'Diese Person hat keine Inserate.',
  'calendar.more':
    'Die ersten {count} Inserate sind zu sehen. Für andere öffne den Kalender eines Inserats.',
  'calendar.earlier': 'Früher',
  'calendar.today': 'Ab heute',
  'calendar.later': 'Später',
  'calendar.unit': 'Inserat',
  'calendar.unit.number': 'Stück {unit}',
  'calendar.kind.booking': 'Gebucht',
  'calendar.kind.hold': 'Zahlung läuft',
  'calendar.kind.owner_block': 'Vom Vermieter gesperrt',
  'calendar.kind.external_calendar': 'In anderem Kalender belegt',
  'calendar.tone.waiting': 'Wartet auf jemanden',
  'calendar.tone.good': 'Bestätigt oder zurück',
  'calendar.tone.active': 'Bei der Übergabe oder unterwegs',
  'calendar.tone.bad': 'Im Streit',
  'calendar.tone.neutral': 'Gesperrt',
  'calendar.open.listing': 'Kalender des Inserats',
  'calendar.open.owner': 'Kalender des Vermieters',
};
