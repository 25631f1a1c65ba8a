import type { lateEn } from './late-en';
import type { Message } from '~/lib/i18n/translator';

export const lateDe: Record<keyof typeof lateEn, Message> = {
  'late.heading': 'Verspätete Rückgabe',
  'late.renter.NONE': 'Es kam {late} nach dem Ende zurück. Dafür wird nichts berechnet.',
  'late.renter.WAIVED':
    'Es kam {late} nach dem Ende zurück. Die vermietende Seite verlangt nichts dafür: {amount} werden nicht berechnet.',
  'late.renter.CHARGING':
    'Es kam {late} nach dem Ende zurück. {amount} werden gerade von deiner Karte abgebucht.',
  'late.renter.ASKED': 'Deine Karte wurde für die Verspätungsgebühr von {amount} abgelehnt.',
  'late.renter.ENDING': 'Die Verspätungsgebühr von {amount} wird gerade geklärt.',
  'late.renter.TAKING': 'Die Verspätungsgebühr von {amount} wird gerade aus der Kaution genommen.',
  'late.renter.PAID':
    'Es kam {late} nach dem Ende zurück. Die Verspätungsgebühr von {amount} ist bezahlt.',
  'late.renter.FROM_DEPOSIT':
    'Die Verspätungsgebühr wurde nicht bezahlt, darum wurden {taken} aus der Kaution genommen.',
  'late.renter.OPEN': 'Die Verspätungsgebühr von {amount} ist noch nicht bezahlt.',
  'late.owner.NONE': 'Es kam {late} nach dem Ende zurück. Dafür wird nichts berechnet.',
  'late.owner.WAIVED': 'Es kam {late} nach dem Ende zurück. Du verlangst nichts dafür.',
  'late.owner.CHARGING':
    'Es kam {late} nach dem Ende zurück. {amount} werden gerade abgebucht; davon bekommst du {share}.',
  'late.owner.ASKED':
    'Die Karte wurde für die Verspätungsgebühr von {amount} abgelehnt. Die mietende Seite soll sie bezahlen.',
  'late.owner.ENDING': 'Die Verspätungsgebühr von {amount} wird gerade geklärt.',
  'late.owner.TAKING': 'Die Verspätungsgebühr von {amount} wird gerade aus der Kaution genommen.',
  'late.owner.PAID': 'Die Verspätungsgebühr von {amount} ist bezahlt; davon bekommst du {share}.',
  'late.owner.FROM_DEPOSIT': 'Die Kaution hat für die Verspätung gezahlt: Du bekommst {taken}.',
  'late.owner.OPEN':
    'Die Verspätungsgebühr von {amount} ist nicht bezahlt, und es ist keine Kaution vorgemerkt. Unser Team kümmert sich darum.',
  'late.until': 'Bis {date}; danach zahlt die Kaution.',
  'late.pay': 'Verspätungsgebühr bezahlen',
  'booking.act.waive_late_fee': 'Nichts für die Verspätung verlangen',
  'booking.act.waive_late_fee.note':
    'Die mietende Seite erfährt es. Das lässt sich nicht zurücknehmen.',
  'late.nextWaits':
    'Es ist nicht zurück, und die nächste Miete, {number}, beginnt am {date}. Dort weiß man Bescheid. Schreib der Seite, die es hat; kommt es nicht rechtzeitig, storniere die nächste Buchung.',
  'report.returned': 'Wann kam es zurück?',
  'report.returnedHint': 'In der Zeitzone des Gegenstands. Fällig war es am {date}.',
  'report.returned.invalid': 'Gib Tag und Uhrzeit zwischen der Übergabe und jetzt an.',
  'report.inTime': 'Rechtzeitig: Es wird nichts berechnet.',
  'report.lateFree': '{late} nach dem Ende. Dafür wird nichts berechnet.',
  'report.lateFee': {
    one: '{late} nach dem Ende: {amount} werden von der Karte abgebucht, für eine angefangene Einheit. Davon bekommst du {share}.',
    other:
      '{late} nach dem Ende: {amount} werden von der Karte abgebucht, {count} × {fee}. Davon bekommst du {share}.',
  },
  'report.waive': 'Nichts für die Verspätung verlangen',
  'pay.title.lateFee': 'Verspätungsgebühr bezahlen',
  'pay.amount.lateFee': 'Zu zahlen',
  'pay.submit.lateFee': '{amount} bezahlen',
};
