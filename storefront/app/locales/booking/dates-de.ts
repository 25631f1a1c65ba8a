import type { Message } from '~/lib/i18n/translator';
import type { bookingDatesEn } from './dates-en';

export const bookingDatesDe: Readonly<Record<keyof typeof bookingDatesEn, Message>> = {
  'changeDates.title': 'Zeitraum ändern',
  'changeDates.lead':
    'Gebucht ist von {start} bis {end}. Wähle andere Tage; deine eigenen gelten als frei.',
  'changeDates.choose': 'Neuer Zeitraum',
  'changeDates.show': 'Preis zeigen',
  'changeDates.new': 'Der neue Zeitraum',
  'changeDates.pay': 'Jetzt zu zahlen',
  'changeDates.refund': 'Du bekommst zurück',
  'changeDates.same': 'Nichts zu zahlen, nichts zurück',
  'changeDates.sameText': 'Nach dem Preis des neuen Zeitraums und den Bedingungen deiner Buchung.',
  'changeDates.submit.pay': 'Weiter zur Zahlung',
  'changeDates.submit.refund': 'Zeitraum ändern',
  'changeDates.submit.same': 'Zeitraum ändern',
  'changeDates.note.pay':
    'Der neue Zeitraum bleibt 15 Minuten für dich frei. Bis du bezahlt hast, bleibt der alte deiner.',
  'changeDates.note.refund':
    'Der alte Zeitraum ist sofort wieder frei. Was zurückkommt, geht auf die Karte, mit der du bezahlt hast.',
  'changeDates.note.same': 'Der alte Zeitraum ist sofort wieder frei.',
  'changeDates.taken':
    'Dieser Zeitraum ist vergeben, zumindest zum Teil. Wähle Tage, die der Kalender als frei zeigt.',
  'changeDates.lost':
    'Diesen Zeitraum hat gerade jemand anderes gebucht. Deiner bleibt wie gebucht; wähle einen anderen.',
  'changeDates.notAllowed': 'So lässt sich das Angebot nicht mieten. Wähle einen anderen Zeitraum.',
  'changeDates.notOffered':
    'Dorthin lässt es sich nicht verschieben: Es wird gerade nicht vermietet, oder der Beginn ist zu nah, um so weit zu verschieben. Du kannst stornieren und neu buchen.',
  'changeDates.priceChanged':
    'Der Preis hat sich inzwischen geändert. Sieh ihn dir noch einmal an, bevor du zustimmst.',
  'booking.changeDates': 'Zeitraum ändern',
  'booking.moved': 'Der Zeitraum ist geändert. Die Buchung hier ist auf dem neuesten Stand.',
};
