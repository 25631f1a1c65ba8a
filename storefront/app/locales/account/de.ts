import type { Message } from '~/lib/i18n/translator';
import type { accountEn } from './en';

export const accountDe: Readonly<Record<keyof typeof accountEn, Message>> = {
  'layout.signIn': 'Anmelden',
  'layout.signUp': 'Registrieren',
  'layout.account': 'Konto',
  'layout.accountOf': 'Konto von {name}',
  'layout.profile': 'Profil',
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

  'field.email': 'E-Mail-Adresse',
  'field.password': 'Passwort',
  'field.newPassword': 'Neues Passwort',
  'field.currentPassword': 'Bisheriges Passwort',
  'field.displayName': 'Name, den andere sehen',
  'field.email.missing': 'Gib deine E-Mail-Adresse ein.',
  'field.email.malformed': 'Das ist keine E-Mail-Adresse. Sie sieht so aus: name@example.com.',
  'field.password.missing': 'Gib dein Passwort ein.',
  'field.password.hint': 'Mindestens 10 Zeichen. Ein paar Wörter hintereinander sind gut.',
  'field.password.short': 'Nimm mindestens 10 Zeichen.',
  'field.password.long': 'Das ist zu lang: höchstens 72 Zeichen.',
  'field.password.common': 'Dieses Passwort benutzen zu viele. Wähle ein anderes.',
  'field.password.email': 'Deine E-Mail-Adresse ist leicht zu erraten. Wähle ein anderes Passwort.',
  'field.displayName.missing': 'Schreib den Namen, den andere sehen.',
  'field.tooLong': 'Das ist zu lang: höchstens {most} Zeichen.',
  'field.invalid': 'Dieser Wert ist hier nicht bekannt. Wähle einen aus der Liste.',

  'signIn.title': 'Anmelden',
  'signIn.submit': 'Anmelden',
  'signIn.forgot': 'Passwort vergessen?',
  'signIn.new': 'Neu hier?',
  'signIn.newLink': 'Konto anlegen',
  'signIn.wrong':
    'E-Mail-Adresse oder Passwort ist falsch. Prüfe beides oder fordere ein neues Passwort an.',
  'signIn.suspended': 'Dieses Konto ist gesperrt. Schreib dem Support, um den Grund zu erfahren.',
  'signIn.unconfirmed':
    'Deine E-Mail-Adresse ist noch nicht bestätigt. Öffne den Link in unserer Mail oder fordere einen neuen an.',
  'signIn.unconfirmedLink': 'Neuen Link schicken',
  'signIn.ended': 'Du wurdest hier abgemeldet. Melde dich wieder an, um weiterzumachen.',
  'signIn.needed': 'Melde dich an, um weiterzumachen. Danach bist du wieder dort, wo du warst.',
  'signIn.confirmed': 'Deine E-Mail-Adresse ist bestätigt. Melde dich an, und es geht los.',
  'signIn.emailChanged': 'Deine neue E-Mail-Adresse gilt. Melde dich mit ihr an.',
  'signIn.passwordChanged':
    'Dein neues Passwort ist gespeichert, und du wurdest überall abgemeldet. Melde dich damit an.',

  'signUp.title': 'Konto anlegen',
  'signUp.lead': 'Ein Konto, um zu mieten und um zu vermieten.',
  'signUp.submit': 'Konto anlegen',
  'signUp.known': 'Schon ein Konto?',
  'signUp.displayName.hint': 'Ein Vorname genügt. Mieter und Vermieter sehen ihn.',
  'signUp.closed': 'Zurzeit werden keine neuen Konten angenommen.',
  'signUp.sent.title': 'Sieh in dein Postfach',
  'signUp.sent.text':
    'Wir haben eine Mail an {email} geschickt. Öffne den Link darin innerhalb eines Tages, und dein Konto ist bereit.',
  'signUp.sent.advice':
    'Nach einer Minute noch nichts da? Sieh im Spam-Ordner nach oder fordere die Mail noch einmal an.',
  'signUp.sent.again': 'Mail noch einmal schicken',
  'signUp.sent.mailbox': 'Postfach der Entwicklung öffnen',

  'confirm.title': 'E-Mail-Adresse bestätigen',
  'confirm.text': 'Ein Klick, und dein Konto ist bereit.',
  'confirm.submit': 'E-Mail-Adresse bestätigen',
  'confirm.invalid.title': 'Dieser Link gilt nicht mehr',
  'confirm.invalid.text':
    'Er wurde schon benutzt, ist älter als ein Tag oder kam unvollständig an. Hast du schon bestätigt, dann melde dich an; sonst fordere einen neuen Link an.',
  'confirm.again.title': 'Neuen Link anfordern',
  'confirm.again.submit': 'Link schicken',
  'confirm.again.sent':
    'Wartet unter {email} ein Konto auf Bestätigung, ist ein neuer Link unterwegs. Frühere gelten nicht mehr.',

  'forgot.title': 'Passwort vergessen?',
  'forgot.text':
    'Nenne deine E-Mail-Adresse, und wir schicken dir einen Link, mit dem du ein neues wählst.',
  'forgot.submit': 'Link schicken',
  'forgot.sent.title': 'Sieh in dein Postfach',
  'forgot.sent.text':
    'Gibt es ein Konto für {email}, ist ein Link unterwegs. Er gilt einmal und eine Stunde lang.',
  'forgot.back': 'Zurück zur Anmeldung',

  'reset.title': 'Neues Passwort wählen',
  'reset.text': 'Damit wirst du überall abgemeldet, auch auf diesem Gerät.',
  'reset.submit': 'Neues Passwort speichern',
  'reset.invalid.title': 'Dieser Link gilt nicht mehr',
  'reset.invalid.text':
    'Er wurde schon benutzt, ist älter als eine Stunde oder kam unvollständig an. Fordere einen neuen an.',
  'reset.invalid.again': 'Neuen Link anfordern',

  'account.navigation': 'Dein Konto',
  'profile.title': 'Profil',
  'profile.lead': 'Wie andere dich sehen und wie wir dir schreiben.',
  'profile.public': 'Was andere sehen',
  'profile.private': 'Wie die Seite mit dir spricht',
  'profile.firstName': 'Vorname',
  'profile.firstName.hint': 'So sprechen wir dich in Mails an.',
  'profile.bio': 'Über dich',
  'profile.bio.hint': 'Was du vermietest oder gern mietest. Keine Telefonnummern oder Adressen.',
  'profile.language': 'Sprache der Mails',
  'profile.timeZone': 'Zeitzone',
  'profile.currency': 'Währung',
  'profile.automatic': 'Wie im Angebot',
  'profile.save': 'Profil speichern',
  'profile.saved': 'Dein Profil ist gespeichert.',
  'profile.email': 'E-Mail-Adresse',
  'profile.email.verified': 'bestätigt',
  'profile.email.change': 'Ändern',
  'profile.since': 'Mitglied seit {date}',

  'profile.picture': 'Bild',
  'profile.picture.hint':
    'Ein Gesicht oder Zeichen, an dem man dich erkennt: JPEG, PNG, WebP oder AVIF, höchstens {megabytes} MB.',
  'profile.picture.alt': 'Dein Bild',
  'profile.picture.save': 'Bild speichern',
  'profile.picture.remove': 'Bild entfernen',
  'profile.picture.missing': 'Wähle zuerst ein Bild aus.',

  'newEmail.title': 'E-Mail-Adresse ändern',
  'newEmail.lead': 'Ein Link geht an die neue Adresse. Bis du ihn öffnest, bleibt die bisherige.',
  'newEmail.field': 'Neue E-Mail-Adresse',
  'newEmail.submit': 'Link senden',
  'newEmail.sent': 'Ein Link ist unterwegs an {email}. Er gilt einmal und einen Tag lang.',
  'newEmail.unchanged': 'Diese Adresse geht nicht. Gib eine andere als deine ein.',
  'newEmail.confirm.title': 'Diese E-Mail-Adresse verwenden',
  'newEmail.confirm.text': 'Von nun an meldest du dich mit ihr an, und wir schreiben an sie.',
  'newEmail.confirm.submit': 'Diese Adresse verwenden',
  'newEmail.invalid.text':
    'Er wurde schon benutzt, ist älter als ein Tag oder unterwegs abgeschnitten worden. Beantrage die Änderung noch einmal.',
  'newEmail.again': 'Änderung noch einmal beantragen',
  'password.title': 'Passwort ändern',
  'password.lead': 'Hier bleibst du angemeldet, überall sonst wirst du abgemeldet.',
  'password.saved': 'Dein neues Passwort ist gespeichert. Alle anderen Geräte wurden abgemeldet.',
  'password.missing': 'Gib dein bisheriges Passwort ein.',
  'password.newMissing': 'Gib das neue Passwort ein.',
  'password.wrong': 'Das ist nicht dein bisheriges Passwort. Gib es noch einmal ein.',
  'password.unchanged': 'Das ist schon dein Passwort. Wähle ein anderes.',

  'sessions.title': 'Wo du angemeldet bist',
  'sessions.lead': 'Beende, was du nicht kennst, und wähle dann ein neues Passwort.',
  'sessions.here': 'Dieses Gerät',
  'sessions.unknown': 'Unbekanntes Gerät',
  'sessions.seen': 'Zuletzt benutzt {date}',
  'sessions.since': 'Angemeldet {date}',
  'sessions.address': 'Netz {address}',
  'sessions.end': 'Beenden',
  'sessions.endOf': '{client} beenden, zuletzt benutzt {date}',
  'sessions.endOthers': 'Alle anderen beenden',
  'sessions.ended': {
    one: 'Die Sitzung wurde beendet.',
    other: '{count} Sitzungen wurden beendet.',
  },
  'sessions.zone': 'Alle Zeiten gelten für {zone}.',
  'sessions.gone': 'Diese Sitzung war schon zu Ende.',
  'sessions.only': 'Du bist nirgends sonst angemeldet.',

  'failure.refused.kicker': 'Nicht gesendet',
  'failure.refused.title': 'Dieses Formular war zu lange offen',
  'failure.refused.advice':
    'Es wurde nichts geändert. Öffne die Seite noch einmal und sende sie erneut; erlaube dieser Seite Cookies, wenn es wieder geschieht.',
};
