import type { Message } from '~/lib/i18n/translator';
import { earningsDe } from './earnings-de';
import { planDe } from './calendar-de';
import { itemsDe } from './items-de';
import { requestsDe } from './requests-de';
import type { ownerEn } from './en';

export const ownerDe = {
  'ownerNav.label': 'Deine Vermietung',
  'ownerNav.home': 'Übersicht',
  'ownerNav.listings': 'Inserate',
  'ownerNav.bookings': 'Buchungen',

  'ownerHome.title': 'Deine Vermietung',
  'ownerHome.nothingWaits': 'Nichts wartet auf dich.',
  'ownerHome.upcoming': 'Demnächst',
  'ownerHome.underWay': 'Gerade verliehen',
  'ownerHome.allBookings': 'Alle Buchungen',
  'ownerHome.noBookings': 'Buchungen deiner Sachen erscheinen hier.',
  'ownerHome.month': 'Dein Anteil im {month}',
  'ownerHome.monthNote': 'Aus Mieten, die diesen Monat bezahlt wurden, nach Gebühren',
  'ownerHome.nextPayout': 'Nächste Auszahlung',
  'ownerHome.nextPayoutOn': 'etwa {date}',
  'ownerHome.noPayout': 'Keine geplant',
  'ownerHome.noPayoutNote': 'Sieben Tage nach der Rückgabe geht dein Anteil an deine Bank.',
  'ownerHome.available': 'Zur Auszahlung bereit',
  'ownerHome.moneyAway': 'Beträge können gerade nicht gezeigt werden.',

  'setup.title': 'Bereit zum Vermieten',
  'setup.progress': '{done} von {all} erledigt',
  'setup.done': 'Erledigt',
  'setup.open': 'Offen',
  'setup.payouts': 'Sag, wohin dein Geld soll',
  'setup.payouts.note':
    'Unser Zahlungsdienst prüft, wer du bist, und zahlt an deine Bank. Vorher kann niemand buchen.',
  'setup.payouts.none': 'Auszahlungen einrichten',
  'setup.payouts.incomplete': 'Weiter, wo du aufgehört hast',
  'setup.listing': 'Beschreibe deine erste Sache',
  'setup.listing.note':
    'Fotos, Preis und Regeln. Das dauert etwa zehn Minuten; Pausen sind erlaubt.',
  'setup.publish': 'Lass sie veröffentlichen',
  'setup.publish.note': 'Schick sie uns. Wir sehen jedes neue Inserat an, bevor es Mieter sehen.',

  'payouts.done': 'Auszahlungen sind eingerichtet. Deine Inserate können gebucht werden.',
  'payouts.pending':
    'Der Zahlungsdienst fragt noch etwas oder prüft gerade. Mach weiter, oder sieh in ein paar Minuten wieder nach.',
  'payouts.again': 'Die Seite des Zahlungsdienstes war abgelaufen. Mach mit einer frischen weiter.',
  'payouts.away': 'Der Zahlungsdienst ist nicht erreichbar. Versuch es in einer Minute wieder.',

  'ownerBookings.title': 'Buchungen deiner Sachen',
  'ownerBookings.empty': 'Noch hat niemand gebucht.',
  'ownerBookings.emptyText':
    'Gute Fotos und eine klare Beschreibung helfen am meisten. Anfragen und Buchungen erscheinen hier.',
  ...earningsDe,
  ...planDe,
  ...itemsDe,
  ...requestsDe,
} as const satisfies Record<keyof typeof ownerEn, Message>;
