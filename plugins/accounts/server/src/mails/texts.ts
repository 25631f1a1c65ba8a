/**
 * Nothing that a stranger typed stands in a mail: whoever signs up with somebody else's address must
 * not be able to write to them.
 */

export const MAIL_LANGUAGES = ['en', 'de'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];
export type MailKind =
  | 'confirm'
  | 'known'
  | 'reset'
  | 'changed'
  | 'move'
  | 'moved'
  | 'suspended'
  | 'restored'
  | 'verified'
  | 'unverified';

export interface MailText {
  subject: string;
  /** Paragraphs before the link; staff's own words follow them. */
  before: readonly string[];
  link: string;
  /** Paragraphs after it. */
  after: readonly string[];
}

const en: Readonly<Record<MailKind, MailText>> = {
  confirm: {
    subject: 'Confirm your email address',
    before: ['Welcome to Rental Portal.', 'Confirm your email address, and your account is ready:'],
    link: 'Confirm email address',
    after: [
      'The link works once, for a day.',
      'If you did not ask for an account, leave this mail alone: nothing happens.',
    ],
  },
  known: {
    subject: 'You have an account already',
    before: [
      'Somebody, most likely you, asked for an account at Rental Portal with this email address.',
      'There is one already. Sign in, or choose a new password if you forgot yours:',
    ],
    link: 'Choose a new password',
    after: ['If it was not you, leave this mail alone: your account stays as it is.'],
  },
  reset: {
    subject: 'Choose a new password',
    before: ['Somebody, most likely you, asked for a new password at Rental Portal.'],
    link: 'Choose a new password',
    after: [
      'The link works once, for an hour.',
      'If it was not you, leave this mail alone: your password stays as it is.',
    ],
  },
  changed: {
    subject: 'Your password was changed',
    before: [
      'The password of your account at Rental Portal was changed just now, and you were signed out everywhere.',
      'If it was not you, choose a new one at once:',
    ],
    link: 'Choose a new password',
    after: [],
  },
  move: {
    subject: 'Confirm your new email address',
    before: [
      'You want to use this email address for your account at Rental Portal. Confirm that it is yours:',
    ],
    link: 'Use this email address',
    after: [
      'The link works once, for a day. Until then your earlier address stays.',
      'If you did not ask for this, leave this mail alone: nothing happens.',
    ],
  },
  moved: {
    subject: 'Your email address was changed',
    before: [
      'Your account at Rental Portal has another email address now: sign in with that one from now on.',
      'If it was not you, somebody knows your password: tell our support at once, from this address.',
    ],
    link: 'Sign in',
    after: [],
  },
  suspended: {
    subject: 'Your account is suspended',
    before: [
      'We have suspended your account at Rental Portal. You cannot sign in, your listings are not shown, and open requests were declined. Confirmed bookings go on: we will write to you about them.',
      'The reason:',
    ],
    link: 'Rental Portal',
    after: ['Answer this mail if you think that this is a mistake.'],
  },
  restored: {
    subject: 'Your account is open again',
    before: [
      'We have lifted the suspension of your account at Rental Portal. Your listings are shown again, and you can sign in:',
    ],
    link: 'Sign in',
    after: ['Requests that were declined meanwhile stay declined.'],
  },
  verified: {
    subject: 'Your identity is confirmed',
    before: ['We have looked at your document: your identity is confirmed.'],
    link: 'See your account',
    after: ['We delete the document within a few days.'],
  },
  unverified: {
    subject: 'We could not confirm your identity',
    before: ['We have looked at your document and could not confirm your identity. The reason:'],
    link: 'Send another document',
    after: ['We delete the document within a few days.'],
  },
};

const de: Readonly<Record<MailKind, MailText>> = {
  confirm: {
    subject: 'Bestätige deine E-Mail-Adresse',
    before: [
      'Willkommen bei Rental Portal.',
      'Bestätige deine E-Mail-Adresse, und dein Konto ist bereit:',
    ],
    link: 'E-Mail-Adresse bestätigen',
    after: [
      'Der Link gilt einmal und einen Tag lang.',
      'Hast du kein Konto angelegt, dann lass diese Mail liegen: Es geschieht nichts.',
    ],
  },
  known: {
    subject: 'Du hast schon ein Konto',
    before: [
      'Jemand, vermutlich du, wollte bei Rental Portal ein Konto mit dieser E-Mail-Adresse anlegen.',
      'Es gibt schon eines. Melde dich an, oder wähle ein neues Passwort, falls du deines vergessen hast:',
    ],
    link: 'Neues Passwort wählen',
    after: ['Warst du es nicht, dann lass diese Mail liegen: Dein Konto bleibt, wie es ist.'],
  },
  reset: {
    subject: 'Wähle ein neues Passwort',
    before: ['Jemand, vermutlich du, hat bei Rental Portal ein neues Passwort angefordert.'],
    link: 'Neues Passwort wählen',
    after: [
      'Der Link gilt einmal und eine Stunde lang.',
      'Warst du es nicht, dann lass diese Mail liegen: Dein Passwort bleibt, wie es ist.',
    ],
  },
  changed: {
    subject: 'Dein Passwort wurde geändert',
    before: [
      'Das Passwort deines Kontos bei Rental Portal wurde eben geändert, und du wurdest überall abgemeldet.',
      'Warst du es nicht, dann wähle sofort ein neues:',
    ],
    link: 'Neues Passwort wählen',
    after: [],
  },
  move: {
    subject: 'Bestätige deine neue E-Mail-Adresse',
    before: [
      'Du möchtest diese E-Mail-Adresse für dein Konto bei Rental Portal verwenden. Bestätige, dass sie dir gehört:',
    ],
    link: 'Diese E-Mail-Adresse verwenden',
    after: [
      'Der Link gilt einmal und einen Tag lang. Bis dahin bleibt deine bisherige Adresse.',
      'Hast du das nicht verlangt, dann lass diese Mail liegen: Es geschieht nichts.',
    ],
  },
  moved: {
    subject: 'Deine E-Mail-Adresse wurde geändert',
    before: [
      'Dein Konto bei Rental Portal hat jetzt eine andere E-Mail-Adresse: Melde dich von nun an mit ihr an.',
      'Warst du es nicht, dann kennt jemand dein Passwort: Schreib sofort unserem Support, von dieser Adresse aus.',
    ],
    link: 'Anmelden',
    after: [],
  },
  suspended: {
    subject: 'Dein Konto ist gesperrt',
    before: [
      'Wir haben dein Konto bei Rental Portal gesperrt. Du kannst dich nicht anmelden, deine Angebote werden nicht gezeigt, und offene Anfragen wurden abgelehnt. Bestätigte Buchungen laufen weiter: Wir schreiben dir dazu.',
      'Der Grund:',
    ],
    link: 'Rental Portal',
    after: ['Antworte auf diese Mail, wenn du das für einen Irrtum hältst.'],
  },
  restored: {
    subject: 'Dein Konto ist wieder offen',
    before: [
      'Wir haben die Sperre deines Kontos bei Rental Portal aufgehoben. Deine Angebote werden wieder gezeigt, und du kannst dich anmelden:',
    ],
    link: 'Anmelden',
    after: ['Anfragen, die inzwischen abgelehnt wurden, bleiben abgelehnt.'],
  },
  verified: {
    subject: 'Deine Identität ist bestätigt',
    before: ['Wir haben dein Dokument angesehen: Deine Identität ist bestätigt.'],
    link: 'Zum Konto',
    after: ['Das Dokument löschen wir in wenigen Tagen.'],
  },
  unverified: {
    subject: 'Wir konnten deine Identität nicht bestätigen',
    before: [
      'Wir haben dein Dokument angesehen und konnten deine Identität nicht bestätigen. Der Grund:',
    ],
    link: 'Anderes Dokument senden',
    after: ['Das Dokument löschen wir in wenigen Tagen.'],
  },
};

export const MAIL_TEXTS: Readonly<Record<MailLanguage, typeof en>> = { en, de };
