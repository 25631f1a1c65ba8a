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
  'changeDates.note.pay': {
    one: 'Der neue Zeitraum bleibt {count} Minute für dich frei. Bis du bezahlt hast, bleibt der alte deiner.',
    other:
      'Der neue Zeitraum bleibt {count} Minuten für dich frei. Bis du bezahlt hast, bleibt der alte deiner.',
  },
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
  'changeDates.submit.ask': 'Anfragen',
  'changeDates.note.askPay':
    'Es wird angefragt. Der Unterschied wird auf deiner Karte nur vorgemerkt und erst mit der Zusage abgebucht; bis dahin bleibt der gebuchte Zeitraum deiner.',
  'changeDates.note.ask': 'Es wird angefragt. Bis zur Zusage bleibt der gebuchte Zeitraum deiner.',
  'booking.changeAsked':
    'Angefragt ist {dates}; eine Antwort ist bis {until} möglich. Was zu zahlen ist, ist bis dahin auf deiner Karte nur vorgemerkt.',
  'booking.changeCaptured': 'Dem Zeitraum {dates} ist zugestimmt. Die Zahlung wird bestätigt.',
  'booking.act.approve_change': 'Dem anderen Zeitraum zustimmen',
  'booking.act.approve_change.note':
    'Der Zeitraum ändert sich sofort, und der Unterschied wird abgebucht oder erstattet.',
  'booking.act.decline_change': 'Beim gebuchten Zeitraum bleiben …',
  'booking.act.decline_change.note': 'Die Buchung bleibt, wie sie ist.',
  'booking.act.decline_change.confirm': 'Beim gebuchten Zeitraum bleiben',
  'booking.changeDates': 'Zeitraum ändern',
  'booking.moved': 'Der Zeitraum ist geändert. Die Buchung hier ist auf dem neuesten Stand.',
};
