/**
 * Nothing that a stranger typed stands in a mail: whoever signs up with somebody else's address must
 * not be able to write to them.
 */

export const MAIL_LANGUAGES = ['en', 'de'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];
export type MailKind = 'confirm' | 'known' | 'reset' | 'changed' | 'move' | 'moved';

export interface MailText {
  subject: string;
  /** Paragraphs before the link. */
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
};

export const MAIL_TEXTS: Readonly<Record<MailLanguage, typeof en>> = { en, de };
