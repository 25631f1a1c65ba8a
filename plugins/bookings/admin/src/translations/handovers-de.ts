import type { handoversEn } from './handovers-en';

export const handoversDe: Readonly<Record<keyof typeof handoversEn, string>> = {
  'handovers.title': 'Übergaben heute',
  'handovers.subtitle': 'Was heute den Besitzer wechselt, nach dem Kalender des jeweiligen Ortes.',
  'handovers.filter': 'Zeige',
  'handovers.filter.all': 'Abholungen und Rückgaben',
  'handovers.filter.pickup': 'Abholungen',
  'handovers.filter.return': 'Rückgaben',
  'handovers.counted': '{kind} ({count})',
  'handovers.loading': 'Die Übergaben von heute werden gelesen …',
  'handovers.failed':
    'Die Übergaben konnten nicht gelesen werden. Lade die Seite neu; bleibt es so, sag dem Team Bescheid.',
  'handovers.none': 'Heute wechselt nichts den Besitzer.',
  'handovers.head.at': 'Wann, dort',
  'handovers.head.kind': 'Was',
  'handovers.head.booking': 'Buchung',
  'handovers.head.listing': 'Inserat',
  'handovers.head.state': 'Zustand',
  'handovers.pickup': 'Abholung',
  'handovers.pickup.done': 'Abgeholt',
  'handovers.return': 'Rückgabe',
  'handovers.return.done': 'Zurück',
};
