import type { Message } from '~/lib/i18n/translator';
import type { bookingStatusEn } from './status-en';

export const bookingStatusDe: Readonly<Record<keyof typeof bookingStatusEn, Message>> = {
  'booking.status.DRAFT': 'Entwurf',
  'booking.status.PENDING_PAYMENT': 'Wartet auf Zahlung',
  'booking.status.UNDER_REVIEW': 'Wird geprüft',
  'booking.status.PENDING_OWNER_APPROVAL': 'Wartet auf Antwort',
  'booking.status.EXPIRED': 'Nicht gebucht',
  'booking.status.CONFIRMED': 'Bestätigt',
  'booking.status.UPCOMING': 'Beginnt bald',
  'booking.status.INSPECTION_PENDING': 'Übergabe',
  'booking.status.INSPECTION_INCOMPLETE': 'Übergeben',
  'booking.status.IN_PROGRESS': 'Läuft',
  'booking.status.RETURN_INSPECTION_PENDING': 'Rückgabe',
  'booking.status.COMPLETED': 'Zurückgegeben',
  'booking.status.DISPUTED': 'Im Streit',
  'booking.status.RESOLVED': 'Entschieden',
  'booking.status.SETTLED': 'Abgeschlossen',
  'booking.status.CANCELLED_BY_RENTER': 'Vom Mieter storniert',
  'booking.status.CANCELLED_BY_OWNER': 'Vom Vermieter storniert',

  'booking.renter.DRAFT': 'Noch ist nichts reserviert.',
  'booking.renter.PENDING_PAYMENT':
    'Der Zeitraum bleibt für dich frei. Bezahle, und er gehört dir.',
  'booking.renter.UNDER_REVIEW':
    'Unser Team sieht sich diese Buchung an, bevor es weitergeht. Abgebucht wird nichts; ohne Antwort bis dahin werden Zeitraum und Karte wieder frei.',
  'booking.renter.PENDING_OWNER_APPROVAL':
    'Deine Anfrage ist da. Abgebucht wird erst, wenn zugesagt wird.',
  'booking.renter.EXPIRED': 'Daraus wurde keine Buchung. Es wurde nichts abgebucht.',
  'booking.renter.CONFIRMED': {
    one: 'Es gehört dir. {count} Stunde vor dem Beginn merkt deine Karte die Kaution vor; es fließt kein Geld.',
    other:
      'Es gehört dir. {count} Stunden vor dem Beginn merkt deine Karte die Kaution vor; es fließt kein Geld.',
  },
  'booking.renter.UPCOMING': 'Hole es ab wie vereinbart. Die Adresse steht auf dieser Seite.',
  'booking.renter.INSPECTION_PENDING':
    'Seht es euch gemeinsam an. Der Zustand wird festgehalten, dann gehört es dir.',
  'booking.renter.INSPECTION_INCOMPLETE': 'Es gilt als in gutem Zustand übergeben.',
  'booking.renter.IN_PROGRESS': 'Viel Freude damit. Bring es zur vereinbarten Zeit zurück.',
  'booking.renter.RETURN_INSPECTION_PENDING':
    'Es wird angesehen und berichtet; Schweigen heißt: alles gut.',
  'booking.renter.COMPLETED': 'Alles erledigt. Danke fürs Zurückbringen.',
  'booking.renter.DISPUTED': 'Menschen sehen sich beide Seiten an und entscheiden.',
  'booking.renter.RESOLVED': 'Es ist entschieden; das Geld folgt in wenigen Tagen.',
  'booking.renter.SETTLED': 'Alles ist abgeschlossen.',
  'booking.renter.CANCELLED_BY_RENTER':
    'Du hast storniert. Was zurückkommt, ist auf dem Weg zu deiner Karte.',
  'booking.renter.CANCELLED_BY_OWNER':
    'Es wurde abgesagt. Dein Geld ist auf dem Weg zurück zu deiner Karte.',

  'booking.owner.DRAFT': 'Noch ist nichts reserviert.',
  'booking.owner.PENDING_PAYMENT': {
    one: 'Für die Zahlung ist {count} Minute Zeit. Der Zeitraum bleibt solange frei.',
    other: 'Für die Zahlung sind {count} Minuten Zeit. Der Zeitraum bleibt solange frei.',
  },
  'booking.owner.UNDER_REVIEW': 'Wir sehen uns diese Buchung an, bevor sie bestätigt wird.',
  'booking.owner.PENDING_OWNER_APPROVAL':
    'Nimm an oder lehne ab. Ohne Antwort endet die Anfrage von selbst.',
  'booking.owner.EXPIRED': 'Daraus wurde keine Buchung. Der Zeitraum ist wieder frei.',
  'booking.owner.CONFIRMED': 'Es ist bezahlt. Halte es zur Übergabe bereit.',
  'booking.owner.UPCOMING': 'Die Übergabe ist nah. Die Kaution wird auf der Karte vorgemerkt.',
  'booking.owner.INSPECTION_PENDING': 'Übergib es und schreibe den Übergabebericht.',
  'booking.owner.INSPECTION_INCOMPLETE': 'Es gilt als in gutem Zustand übergeben.',
  'booking.owner.IN_PROGRESS': 'Es ist vermietet.',
  'booking.owner.RETURN_INSPECTION_PENDING':
    'Sieh es dir an und schreibe den Rückgabebericht. Ohne ihn gilt: alles gut.',
  'booking.owner.COMPLETED': {
    one: 'Es ist zurück. Dein Anteil wird nach {count} Tag ausgezahlt.',
    other: 'Es ist zurück. Dein Anteil wird nach {count} Tagen ausgezahlt.',
  },
  'booking.owner.DISPUTED': 'Menschen sehen sich beide Seiten an und entscheiden.',
  'booking.owner.RESOLVED': 'Es ist entschieden; das Geld folgt in wenigen Tagen.',
  'booking.owner.SETTLED': 'Alles ist abgeschlossen und ausgezahlt.',
  'booking.owner.CANCELLED_BY_RENTER': {
    one: 'Es wurde storniert. Was du behältst, wird in {count} Tag ausgezahlt.',
    other: 'Es wurde storniert. Was du behältst, wird in {count} Tagen ausgezahlt.',
  },
  'booking.owner.CANCELLED_BY_OWNER': 'Du hast abgesagt. Das Geld geht an den Mieter zurück.',

  'booking.deposit.none': 'Keine Kaution.',
  'booking.deposit.planned': {
    one: 'Wird {count} Stunde vor dem Beginn vorgemerkt, nicht abgebucht.',
    other: 'Wird {count} Stunden vor dem Beginn vorgemerkt, nicht abgebucht.',
  },
  'booking.deposit.held': 'Auf der Karte vorgemerkt, nicht abgebucht.',
  'booking.deposit.expiring':
    'Noch vorgemerkt, aber das läuft in einem Tag ab. Die Bank fragt nach, bevor sie sie erneut vormerkt.',
  'booking.deposit.failed': 'Die Bank hat sie noch nicht vorgemerkt.',
  'booking.deposit.waived': 'Es geht ohne.',
  'booking.deposit.released': 'Freigegeben; es wurde nichts abgebucht.',
  'booking.deposit.captured': 'Ein beanspruchter Teil wurde abgebucht, der Rest ist freigegeben.',

  'booking.actor.you': 'du',
  'booking.actor.renter': 'der Mieter',
  'booking.actor.owner': 'der Vermieter',
  'booking.actor.ops': 'unser Team',
  'booking.actor.clock': 'von selbst',
  'booking.actor.stripe': 'der Zahlungsdienst',

  'booking.event.draft': 'Begonnen',
  'booking.event.submit': 'Zeitraum reserviert',
  'booking.event.payment_confirmed': 'Bezahlt',
  'booking.event.payment_authorised': 'Karte bestätigt',
  'booking.event.payment_timeout': 'Die Zeit zum Bezahlen lief ab',
  'booking.event.payment_unavailable': 'Die Zahlung konnte nicht begonnen werden',
  'booking.event.clear': 'Geprüft',
  'booking.event.approve': 'Angenommen',
  'booking.event.capture_succeeded': 'Bezahlt',
  'booking.event.capture_failed': 'Die Karte konnte nicht belastet werden',
  'booking.event.decline': 'Abgelehnt',
  'booking.event.withdraw': 'Zurückgezogen',
  'booking.event.approval_timeout': 'Keine Antwort zur rechten Zeit',
  'booking.event.intent_cancelled': 'Die Karte ist wieder frei; es wurde nichts abgebucht',
  'booking.event.start_approaching': 'Der Beginn ist nah',
  'booking.event.start_reached': 'Zeit für die Übergabe',
  'booking.event.inspection_completed': 'Übergeben',
  'booking.event.inspection_timeout': 'Kein Übergabebericht: guter Zustand angenommen',
  'booking.event.deposit_missing': 'Beendet: Die Kaution fehlte',
  'booking.event.deposit_unavailable': 'Beendet: Die Kaution kam nicht zustande',
  'booking.event.auto_start': 'Läuft',
  'booking.event.end_reached': 'Zeit für die Rückgabe',
  'booking.event.return_early': 'Früher zurückgebracht',
  'booking.event.extend': 'Verlängerung angefragt',
  'booking.event.change_dates': 'Anderer Zeitraum angefragt',
  'booking.event.change_authorised': 'Wegen eines anderen Zeitraums gefragt',
  'booking.event.approve_change': 'Dem anderen Zeitraum zugestimmt',
  'booking.event.decline_change': 'Es bleibt beim gebuchten Zeitraum',
  'booking.event.change_made': 'Der Zeitraum wurde geändert',
  'booking.event.change_lapsed': 'Aus der Änderung wurde nichts: Der Zeitraum bleibt wie gebucht',
  'booking.event.return_ok': 'In gutem Zustand zurückgegeben',
  'booking.event.return_timeout': 'Kein Bericht: in gutem Zustand zurückgegeben',
  'booking.event.issue_reported': 'Ein Problem wurde gemeldet',
  'booking.event.resolve': 'Entschieden',
  'booking.event.appeal': 'Widersprochen',
  'booking.event.settle': 'Abgerechnet und ausgezahlt',
  'booking.event.cancel': 'Storniert',

  'review.lead':
    '{name} liest es erst nach einer eigenen Bewertung, oder wenn die Zeit vorbei ist. Schreiben kannst du bis {date}.',
  'review.closed': 'Die Zeit für Bewertungen ist vorbei.',
  'review.written': 'Du hast diese Miete schon bewertet.',

  'extend.lead': 'Gebucht ist bis {date}.',
  'extend.note': {
    one: 'Die Tage bleiben {count} Minute für dich frei. Bis du bezahlt hast, ändert sich nichts.',
    other:
      'Die Tage bleiben {count} Minuten für dich frei. Bis du bezahlt hast, ändert sich nichts.',
  },
  'extend.free': 'Es ist nichts zu zahlen: der Preis für längere Mieten gleicht es aus.',
  'extend.taken': 'Für diese Tage hat jemand anderes gebucht. Wähle ein früheres Ende.',
  'extend.notAllowed':
    'Dann kann die Miete nicht enden: es muss später sein als gebucht, an einem Tag mit Rücknahme, und nicht zu lang. Wähle ein anderes Ende.',
  'extend.notOffered':
    'Länger geht es gerade nicht: Es wird nicht mehr vermietet, oder für eine Antwort auf die Anfrage ist keine Zeit mehr.',
  'extend.changed': 'Der Preis hat sich geändert. Sieh ihn dir noch einmal an, bevor du bezahlst.',
  'booking.changeWaits':
    'Ein anderer Zeitraum ({dates}) wartet auf deine Zahlung von {amount}. Er bleibt bis {until} für dich frei.',
  'returnEarly.lead':
    'Die Miete endet mit der Rückgabe statt am {date}. Sprich sie mit {name} ab; danach folgt der Rückgabebericht.',
  'returnEarly.nothing':
    'Nach den Bedingungen deiner Buchung kommt für ungenutzte Tage nichts zurück.',
  'booking.frozen.owner':
    'Die Bank der mietenden Seite bestreitet die Zahlung. Seit {since} ist Ihr Anteil eingefroren und wird nicht ausgezahlt; wir antworten der Bank, die innerhalb von etwa drei Monaten entscheidet.',
  'booking.frozen.renter':
    'Ihre Bank bestreitet eine Zahlung dieser Buchung. Seit {since} warten unsere Erstattungen, bis sie entschieden hat: Was die Bank Ihnen gibt, wird nicht doppelt erstattet.',
  'booking.earlierReturnLate':
    'Die Miete vor deiner ist noch nicht zurück, obwohl ihre Zeit vorbei ist. Die Übergabe kann sich verspäten; die vermietende Seite weiß davon.',

  'problem.lead':
    'Sprich zuerst mit {name}: Das meiste klärt sich so. Was du hier sendest, geht an unser Team, das beide Seiten hört und entscheidet. Bis dahin wird nichts ausgezahlt.',
  'problem.reason.damage': 'Es ist beschädigt',
  'problem.reason.no_show': 'Die andere Seite ist nicht gekommen',
  'problem.reason.not_as_described': 'Es ist nicht wie beschrieben',
  'problem.reason.late_return': 'Es kam zu spät zurück',
  'problem.reason.missing_items': 'Etwas fehlt',
  'problem.reason.other': 'Etwas anderes',
  'problem.reason.missing': 'Wähle, was schiefging.',
  'problem.amount': 'Was du verlangst ({currency})',
  'problem.amount.missing': 'Schreib einen Betrag, etwa 25 oder 25,50.',
  'problem.amountHint.renter': 'Höchstens, was du bezahlt und nicht zurückbekommen hast: {most}.',
  'problem.amountHint.owner': 'Es wird aus der Kaution bezahlt: höchstens {most}.',
  'problem.description.missing': 'Beschreib, was geschehen ist.',
  'problem.tooHigh': 'Der Betrag ist höher, als verlangt werden kann. Verlange weniger.',
};
