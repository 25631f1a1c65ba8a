import { chargebacksDe } from './chargebacks-de';
import { deskDe } from './desk-de';
import type { TextKey } from './en';

export const de: Readonly<Record<TextKey, string>> = {
  ...chargebacksDe,
  ...deskDe,
  'page.title': 'Zahlungen',
  'page.subtitle': 'Was die Plattform von Stripe verlangt und noch nicht bekommen hat.',
  'page.failed':
    'Die Vorgänge konnten nicht gelesen werden. Lade die Seite neu; bleibt es dabei, sag dem Team Bescheid.',
  'page.loading': 'Vorgänge werden gelesen…',
  'booking.only': 'Nur Buchung {number}',
  'booking.all': 'Alle Buchungen zeigen',

  'filter.standing': 'Zustand',
  'filter.standing.all': 'Jeder Zustand',
  'filter.kind': 'Art',
  'filter.kind.all': 'Jede Art',
  'filter.open': 'Nicht erledigt ({count})',
  'empty.open.title': 'Nichts wartet auf dich',
  'empty.open.text': 'Jeder Vorgang bei Stripe ist abgeschlossen.',
  'empty.other.title': 'Kein Vorgang ist so',
  'empty.other.text': 'Wähle einen anderen Zustand oder eine andere Art.',

  'standing.failed': 'Fehlgeschlagen',
  'standing.stuck': 'Hängt fest',
  'standing.waiting': 'Wartet',
  'standing.refused': 'Abgelehnt',
  'standing.done': 'Erledigt',
  'standing.counted': '{standing} ({count})',

  'kind.charge.create': 'Zahlung anlegen',
  'kind.charge.capture': 'Zahlung einziehen',
  'kind.charge.cancel': 'Zahlung abbrechen',
  'kind.late_fee.charge': 'Verspätungsgebühr abbuchen',
  'kind.late_fee.cancel': 'Zahlung der Verspätungsgebühr aufgeben',
  'kind.hold.create': 'Kaution vormerken',
  'kind.hold.release': 'Kaution freigeben',
  'kind.hold.capture': 'Teil der Kaution einziehen',
  'kind.damage.transfer': 'Teil der Kaution an den Vermieter geben',
  'kind.damage.refund': 'Teil der Kaution zurückgeben',
  'kind.refund.create': 'Dem Mieter erstatten',
  'kind.receivable.collect': 'Strafe vom Anteil des Vermieters abziehen',
  'kind.chargeback.answer': 'Belege gegen eine Rückbuchung einreichen',
  'kind.chargeback.accept': 'Rückbuchung annehmen',
  'kind.chargeback.recover': 'Verlorene Rückbuchung vom Anteil des Vermieters nehmen',
  'kind.payout.create': 'Den Vermieter auszahlen',

  'card.booking.gone': 'Buchung {id}',
  'card.attempts':
    '{count, plural, =0 {Noch nicht versucht} one {Einmal versucht} other {#-mal versucht}}',
  'card.done': 'Stripe hat es ausgeführt.',
  'card.age': 'Verlangt {age}',
  'card.next': 'Nächster Versuch {when}',
  'card.stripe': 'Aufgezeichnet: {error}',
  'card.retries': 'Vom Personal wiederholt',
  'card.retry.by': '{by}, {at}',
  'card.advice': 'Was zu tun ist',

  'problem.none': 'Bisher ohne Schwierigkeit.',
  'problem.unanswered':
    'Stripe hat nicht geantwortet, oder unsere Bücher haben die Antwort nicht angenommen.',
  'problem.gave_up':
    'Stripe hat in vielen Versuchen nicht geantwortet. Es kann trotzdem geschehen sein.',
  'problem.payload_unreadable': 'Diese Version der Plattform kann nicht lesen, was verlangt wurde.',
  'problem.key_expired':
    'Stripe hat viele Stunden nicht geantwortet. Es kann trotzdem geschehen sein.',
  'problem.balance_not_available':
    'Das Geld ist noch auf dem Weg zum Guthaben des Vermieters bei Stripe.',
  'problem.difference_unexplained':
    'Auf dem Stripe-Konto des Vermieters ist etwas, das im Hauptbuch fehlt, oder umgekehrt.',
  'problem.balance_insufficient': 'Das Guthaben bei Stripe reicht dafür nicht.',
  'problem.insufficient_funds': 'Das Guthaben bei Stripe reicht dafür nicht.',
  'problem.owner_not_payable': 'Das Konto des Vermieters bei Stripe kann kein Geld annehmen.',
  'problem.payouts_not_allowed':
    'Das Konto des Vermieters bei Stripe darf nicht auszahlen: Stripe verlangt weitere Angaben von ihm.',
  'problem.insufficient_capabilities_for_transfer':
    'Das Konto des Vermieters bei Stripe kann kein Geld annehmen.',
  'problem.renter_unknown': 'Das Konto des Mieters gibt es nicht mehr.',
  'problem.no_payment_method':
    'Zur Buchung ist keine Karte gespeichert, auf der die Kaution vorgemerkt werden kann.',
  'problem.charge_unknown': 'Es gibt keine Zahlung, die eingezogen werden kann.',
  'problem.charge_not_captured': 'Die Zahlung, die erstattet werden soll, wurde nie eingezogen.',
  'problem.refund_exceeds_charge': 'Es würde mehr erstattet, als der Mieter bezahlt hat.',
  'problem.card_declined': 'Die Bank des Mieters hat die Karte abgelehnt.',
  'problem.expired_card': 'Die Karte des Mieters ist abgelaufen.',
  'problem.authentication_required': 'Die Bank des Mieters verlangt dessen Bestätigung.',
  'problem.waits_for_another': 'Er wartet auf einen anderen Vorgang dieser Buchung.',
  'problem.fee_refund':
    'Der Mieter hat die Erstattung, aber die Gebühr konnte dem Vermieter nicht zurückgegeben werden.',
  'problem.returned': 'Stripe hatte es ausgeführt, aber die Bank hat das Geld zurückgeschickt.',
  'problem.other': 'Stripe hat es abgelehnt.',

  'advice.watch': 'Nichts: Es wird von selbst wieder versucht.',
  'advice.wait':
    'Nichts, außer es dauert länger als eine Woche: Dann sieh dir das Konto bei Stripe an.',
  'advice.difference':
    'Unter „Abweichungen“ nachsehen: dort klären oder die Auszahlung mit Begründung freigeben.',
  'advice.retry': 'Wiederhole es. Schlägt es wieder fehl, sieh dir die Buchung bei Stripe an.',
  'advice.check_first':
    'Wiederhole es: Was die früheren Versuche bewirkt haben, wird zuerst bei Stripe gesucht, so geschieht nichts doppelt.',
  'advice.bank':
    'Den Empfänger bitten, seine Bankdaten bei Stripe zu berichtigen, dann wiederholen.',
  'advice.account':
    'Bitte den Vermieter, das Konto bei Stripe zu vervollständigen, und wiederhole es dann.',
  'advice.late_fee':
    'Der Mieter wird um Zahlung gebeten, dann wird die Kaution genommen, solange sie vorgemerkt ist. Ein neuer Versuch belastet die Karte noch einmal.',
  'advice.deposit':
    'Der Mieter wurde um eine andere Karte gebeten. Wiederhole es, wenn seine Bank es jetzt erlaubt, oder lass den Vermieter auf die Kaution verzichten.',
  'advice.closed': 'Nichts: Die Buchung wurde beendet, und kein Geld ist geflossen.',
  'advice.team': 'Wiederhole es nicht, bevor das Team das Hauptbuch dieser Buchung angesehen hat.',
  'advice.done': 'Nichts.',

  'retry.button': 'Wiederholen',
  'retry.button.now': 'Jetzt versuchen',
  'retry.title': 'Wiederholen: {kind}',
  'retry.amount': '{amount} · Buchung {number}',
  'retry.question':
    'Stripe wird sofort wieder gefragt. Dein Name, die Zeit und dein Grund bleiben für immer aufgezeichnet.',
  'retry.reason': 'Grund',
  'retry.reason.hint': 'Warum jetzt? Zum Beispiel: „Der Vermieter hat das Konto vervollständigt.“',
  'retry.reason.short': 'Schreib, warum, in fünf Zeichen oder mehr.',
  'retry.cancel': 'Jetzt nicht',
  'retry.confirm': 'Jetzt wiederholen',
  'retry.done': 'Erledigt. Stripe hat es ausgeführt.',
  'retry.waiting': 'Versucht. Der Vorgang wartet und wird von selbst wieder versucht.',
  'retry.again': 'Versucht und wieder fehlgeschlagen: {problem}',
  'retry.refused': 'Der Vorgang konnte nicht wiederholt werden.',

  'health.title': 'Ist alles richtig?',
  'health.never': 'Das Hauptbuch wurde hier noch nicht geprüft.',
  'health.right': 'Stripe und das Hauptbuch stimmen auf den Cent überein.',
  'health.wrong':
    '{count, plural, one {Ein Unterschied wurde gefunden.} other {# Unterschiede wurden gefunden.}}',
  'health.checked': 'Geprüft von {by}, {at}',
  'health.check': 'Jetzt prüfen',
  'health.checking': 'Wird geprüft…',
  'health.failed': 'Die Prüfung war nicht möglich. Versuche es in einer Minute wieder.',
  'health.differences':
    '{count, plural, one {Eine Bewegung weicht gerade ab.} other {# Bewegungen weichen gerade ab.}}',
  'health.differences.list': 'Alle Abweichungen',
  'health.deliveries.title': 'Nachrichten von Stripe',
  'health.deliveries.none': 'Alle wurden verarbeitet.',
  'health.deliveries.some':
    '{count, plural, one {Eine Nachricht konnte nicht verarbeitet werden; sie wird von selbst wieder versucht.} other {# Nachrichten konnten nicht verarbeitet werden; sie werden von selbst wieder versucht.}}',
  'health.deliveries.attempts':
    '{count, plural, one {einmal versucht} other {#-mal versucht}} seit {at}',
  'health.reconciled': 'Nach verlorenen Nachrichten wurde gesucht: {at}',

  'differences.title': 'Abweichungen',
  'differences.subtitle':
    'Was sich bei Stripe bewegt hat und das Hauptbuch nicht erklärt, oder umgekehrt. Gesucht wird alle zehn Minuten.',
  'differences.filter.open': 'Offen',
  'differences.filter.resolved': 'Erledigt',
  'differences.none.open': 'Jede Bewegung bei Stripe hat ihre Buchung.',
  'differences.none.resolved': 'Noch keine Abweichung hat sich erledigt.',
  'differences.movement': 'Keine Buchung erklärt {type} {subject} auf {account}.',
  'differences.journal':
    'Die Buchung {subject} sagt {ledger} auf {account}, Stripe bewegte {stripe}.',
  'differences.since': 'Zuerst gesehen {age}, {at}',
  'differences.owner': 'Vermieter',
  'differences.standing.freezing': 'Auszahlungen warten',
  'differences.standing.watched': 'Unter Beobachtung',
  'differences.standing.released': 'Auszahlungen freigegeben',
  'differences.standing.resolved': 'Erledigt',
  'differences.released': 'Freigegeben von {by}, {at}: {reason}',
  'differences.resolved': 'Verschwunden seit {at}',
  'differences.release': 'Auszahlungen freigeben',
  'differences.release.title': 'Auszahlungen trotz Abweichung freigeben',
  'differences.release.question':
    '{amount} auf dem Konto von {owner} bleiben ungeklärt und gelistet. Die Auszahlungen gehen sofort weiter.',
  'differences.release.hint':
    'Was erklärt es? Zum Beispiel: „Eine Überweisung von Hand, siehe Ticket 12.“',
  'differences.release.confirm': 'Freigeben',
  'differences.release.done': 'Freigegeben. Die Auszahlungen gehen binnen einer Minute weiter.',
  'differences.release.refused': 'Das ließ sich nicht freigeben. Bitte noch einmal versuchen.',

  'holds.title': 'Kautionen, die bald verfallen',
  'holds.subtitle':
    'Bei der Bank vorgemerkt bis zu einem Zeitpunkt; danach lässt sich nichts davon einziehen.',
  'holds.filter': 'Verfällt in den nächsten',
  'holds.within': '{hours} Stunden',
  'holds.none': 'In dieser Zeit verfällt keine Kaution.',
  'holds.sum': '{count, plural, one {# Kaution} other {# Kautionen}}: {amount}',
  'holds.head.booking': 'Buchung',
  'holds.head.amount': 'Kaution',
  'holds.head.lapses': 'Verfällt',
};
