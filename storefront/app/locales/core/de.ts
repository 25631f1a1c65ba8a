import type { Message } from '~/lib/i18n/translator';
import type { coreEn } from './en';

/** What stands on every page, and in every form. */
export const coreDe: Readonly<Record<keyof typeof coreEn, Message>> = {
  'site.name': 'Rental Portal',
  'site.description':
    'Instrumente, Kameras, Werkzeug, Räder und mehr von Menschen aus der Nähe mieten. Der ganze Preis vorab, die Kaution nur vorgemerkt.',
  'language.en': 'English',
  'language.de': 'Deutsch',

  'layout.skip': 'Zum Inhalt',
  'layout.mainNavigation': 'Hauptmenü',
  'layout.browse': 'Stöbern',
  'layout.howItWorks': 'So geht’s',
  'footer.rent': 'Mieten',
  'footer.newest': 'Neue Angebote',
  'footer.deposit': 'Kaution und Schutz',
  'footer.language': 'Sprache',
  'footer.currency': 'Preise zeigen auch in',
  'footer.currencyAsListed': 'Nur wie angeboten',
  'footer.currencyShow': 'Zeigen',
  'footer.currencyHint': 'Ungefähr. Bezahlt wird in der Währung des Angebots.',

  'dates.from': 'Erster Tag',
  'dates.until': 'Letzter Tag',
  'searchBar.label': 'Mietangebote suchen',
  'searchBar.what': 'Was',
  'searchBar.whatExample': 'Gitarre, Zelt, Bohrer …',
  'searchBar.where': 'Wo',
  'searchBar.whereExample': 'Stadt oder Region',
  'searchBar.submit': 'Suchen',

  'limits.handover': 'Abholung ab {pickup}, Rückgabe bis {return} (Zeitzone {zone}).',
  'limits.shortest': 'Mindestdauer: {units}.',
  'limits.longest': 'Höchstdauer: {units}.',
  'limits.notice': 'Vorlauf vor dem Beginn: {hours}.',
  'limits.window': 'So weit im Voraus buchbar: {days}.',
  'limits.closed': 'Keine Abholung oder Rückgabe: {days}.',
  'limits.quantity': {
    one: '{count} Stück.',
    other: '{count} Stück; du kannst mehrere zugleich mieten.',
  },
  'failure.missing.kicker': 'Seite nicht gefunden',
  'failure.missing.title': 'Unter dieser Adresse ist nichts',
  'failure.missing.advice':
    'Der Link ist vielleicht alt oder vertippt. Suche nach dem, was du finden wolltest.',
  'failure.missingListing.kicker': 'Angebot nicht gefunden',
  'failure.missingListing.title': 'Dieses Angebot gibt es hier nicht mehr',
  'failure.missingListing.advice':
    'Vielleicht wurde es pausiert oder entfernt. Es gibt andere, die ihm sehr ähnlich sind.',
  'failure.unavailable.kicker': 'Gerade nicht erreichbar',
  'failure.unavailable.title': 'Diese Seite macht eine Pause',
  'failure.unavailable.advice': {
    one: 'Der Dienst dahinter antwortet nicht. Nichts von dir ist verloren: Warte eine Sekunde und versuche es dann wieder.',
    other:
      'Der Dienst dahinter antwortet nicht. Nichts von dir ist verloren: Warte {count} Sekunden und versuche es dann wieder.',
  },
  'failure.busy.kicker': 'Zu viele Anfragen',
  'failure.busy.title': 'Das war schneller, als wir nachkommen',
  'failure.busy.advice': {
    one: 'Aus deinem Netz kamen so viele Anfragen, dass wir kurz anhalten mussten. Versuche es in einer Sekunde wieder.',
    other:
      'Aus deinem Netz kamen so viele Anfragen, dass wir kurz anhalten mussten. Versuche es in {count} Sekunden wieder.',
  },
  'failure.kept': 'Was du eingegeben hast, wurde nicht abgeschickt, aber es ist hier noch da.',
  'failure.files':
    'Was du eingegeben hast, wurde nicht abgeschickt. Öffne die Seite noch einmal und wähle deine Fotos neu aus.',
  'failure.sendAgain': 'Noch einmal abschicken',
  'failure.openAgain': 'Seite neu öffnen',
  'failure.search': 'Nach etwas anderem suchen',
  'failure.broken.kicker': 'Etwas ging schief',
  'failure.broken.title': 'Diese Seite ließ sich nicht zeigen',
  'failure.broken.advice':
    'Es liegt an uns, nicht an dir. Versuche es noch einmal; bleibt es so, beginne auf der Startseite.',
  'failure.browse': 'Alle Angebote ansehen',
  'failure.again': 'Noch einmal versuchen',
  'failure.home': 'Startseite',

  'layout.signIn': 'Anmelden',
  'layout.signUp': 'Registrieren',
  'layout.account': 'Konto',
  'layout.accountOf': 'Konto von {name}',
  'layout.profile': 'Profil',
  'layout.identity': 'Identität',
  'layout.phone': 'Telefon',
  'layout.sessions': 'Wo du angemeldet bist',
  'layout.password': 'Passwort',
  'layout.signOut': 'Abmelden',
  'form.summary': {
    one: 'Eine Angabe stimmt noch nicht',
    other: '{count} Angaben stimmen noch nicht',
  },
  'form.failed': 'Das hat nicht geklappt',
  'form.optional': 'freiwillig',
  'form.showPassword': 'Passwort zeigen',
  'form.hidePassword': 'Passwort verbergen',
  'form.tooMany': {
    one: 'Zu viele Versuche. Warte {count} Sekunde und versuche es dann noch einmal.',
    other: 'Zu viele Versuche. Warte {count} Sekunden und versuche es dann noch einmal.',
  },
  'form.away':
    'Der Dienst antwortet gerade nicht. Deine Angaben bleiben stehen: Versuche es gleich noch einmal.',
  'form.underWay':
    'Daran wird schon gearbeitet. Warte ein paar Sekunden und schicke es dann noch einmal ab.',
  'form.refused': 'Das wurde nicht angenommen. Prüfe deine Angaben und versuche es noch einmal.',
  'failure.refused.kicker': 'Nicht gesendet',
  'failure.refused.title': 'Dieses Formular war zu lange offen',
  'failure.refused.advice':
    'Es wurde nichts geändert. Öffne die Seite noch einmal und sende sie erneut; erlaube dieser Seite Cookies, wenn es wieder geschieht.',

  'layout.bookings': 'Deine Buchungen',
  'layout.messages': 'Nachrichten',
  'layout.notifications': 'Benachrichtigungen',
  'layout.searches': 'Suchen und Tage',
  'layout.unreadNotifications': {
    one: 'Benachrichtigungen, {count} ungelesen',
    other: 'Benachrichtigungen, {count} ungelesen',
  },
  'layout.unread': {
    one: 'Nachrichten, {count} ungelesen',
    other: 'Nachrichten, {count} ungelesen',
  },

  'layout.owner': 'Deine Vermietung',

  'photos.limits':
    'JPEG, PNG, WebP oder AVIF; je bis {megabytes} MB und {count} auf einmal. Der Aufnahmeort wird entfernt.',
  'photos.kept': {
    one: '{count} Foto ist vom letzten Versuch noch da.',
    other: '{count} Fotos sind vom letzten Versuch noch da.',
  },
  'photos.tooMany': 'Wähle höchstens {count} Fotos auf einmal.',
  'photos.tooLarge': '{name} ist zu groß: höchstens {megabytes} MB.',
  'photos.wrongType': '{name} ist kein Foto, das wir lesen können. Nimm JPEG, PNG, WebP oder AVIF.',
  'photos.refused': '{name} wurde nicht angenommen. Versuch es wieder oder wähle ein anderes.',
};
