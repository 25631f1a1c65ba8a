import type { Message } from '~/lib/i18n/translator';

/** Signing up, signing in, and the account. */
export const accountEn = {
  'layout.signIn': 'Sign in',
  'layout.signUp': 'Sign up',
  'layout.account': 'Account',
  'layout.accountOf': 'Account of {name}',
  'layout.profile': 'Profile',
  'layout.sessions': 'Where you are signed in',
  'layout.signOut': 'Sign out',

  'form.summary': {
    one: 'One entry needs another look',
    other: '{count} entries need another look',
  },
  'form.failed': 'That did not work',
  'form.optional': 'optional',
  'form.showPassword': 'Show password',
  'form.hidePassword': 'Hide password',
  'form.tooMany': {
    one: 'Too many tries. Wait {count} second, then try again.',
    other: 'Too many tries. Wait {count} seconds, then try again.',
  },
  'form.away':
    'The service gives no answer right now. Your entries are kept: try again in a moment.',
  'form.refused': 'This was not accepted. Check your entries and try again.',

  'field.email': 'Email address',
  'field.password': 'Password',
  'field.newPassword': 'New password',
  'field.displayName': 'Name that others see',
  'field.email.missing': 'Type your email address.',
  'field.email.malformed': 'This is no email address. It looks like name@example.com.',
  'field.password.missing': 'Type your password.',
  'field.password.hint': '10 characters or more. A few words in a row are good.',
  'field.password.short': 'Use 10 characters or more.',
  'field.password.long': 'This is too long: use at most 72 characters.',
  'field.password.common': 'Too many people use this password. Choose another one.',
  'field.password.email': 'Your email address is easy to guess. Choose another password.',
  'field.displayName.missing': 'Write the name that others see.',
  'field.tooLong': 'This is too long: use at most {most} characters.',
  'field.invalid': 'This value is not known here. Choose one of the list.',

  'signIn.title': 'Sign in',
  'signIn.submit': 'Sign in',
  'signIn.forgot': 'Forgot your password?',
  'signIn.new': 'New here?',
  'signIn.newLink': 'Create an account',
  'signIn.wrong':
    'The email address or the password is wrong. Check both, or ask for a new password.',
  'signIn.suspended': 'This account is suspended. Write to support to learn why.',
  'signIn.unconfirmed':
    'Your email address is not confirmed yet. Open the link in the mail we sent you, or ask for another one.',
  'signIn.unconfirmedLink': 'Send another link',
  'signIn.ended': 'You were signed out here. Sign in again to go on where you were.',
  'signIn.needed': 'Sign in to go on. You will come back to where you were.',
  'signIn.confirmed': 'Your email address is confirmed. Sign in to begin.',
  'signIn.passwordChanged':
    'Your new password is saved, and you were signed out everywhere. Sign in with it.',

  'signUp.title': 'Create an account',
  'signUp.lead': 'One account to rent from others and to rent out what you own.',
  'signUp.submit': 'Create account',
  'signUp.known': 'Have an account already?',
  'signUp.displayName.hint': 'A first name is enough. Renters and owners see it.',
  'signUp.closed': 'New accounts are not taken at the moment.',
  'signUp.sent.title': 'Look into your mailbox',
  'signUp.sent.text':
    'We sent a mail to {email}. Open the link in it within a day, and your account is ready.',
  'signUp.sent.advice': 'Nothing there after a minute? Look into the spam folder, or ask again.',
  'signUp.sent.again': 'Send the mail again',
  'signUp.sent.mailbox': 'Open the development mailbox',

  'confirm.title': 'Confirm your email address',
  'confirm.text': 'One click and your account is ready.',
  'confirm.submit': 'Confirm email address',
  'confirm.invalid.title': 'This link does not work any more',
  'confirm.invalid.text':
    'It was used before, is older than a day, or was cut off on its way. If you confirmed already, sign in; otherwise ask for a new link.',
  'confirm.again.title': 'Ask for another link',
  'confirm.again.submit': 'Send link',
  'confirm.again.sent':
    'If an account waits to be confirmed at {email}, a new link is on its way. Earlier links no longer work.',

  'forgot.title': 'Forgot your password?',
  'forgot.text': 'Tell us your email address, and we send you a link to choose a new one.',
  'forgot.submit': 'Send link',
  'forgot.sent.title': 'Look into your mailbox',
  'forgot.sent.text':
    'If there is an account for {email}, a link is on its way. It works once, for an hour.',
  'forgot.back': 'Back to sign in',

  'reset.title': 'Choose a new password',
  'reset.text': 'It signs you out everywhere, this device included.',
  'reset.submit': 'Save new password',
  'reset.invalid.title': 'This link does not work any more',
  'reset.invalid.text':
    'It was used before, is older than an hour, or was cut off on its way. Ask for a new one.',
  'reset.invalid.again': 'Ask for a new link',

  'account.navigation': 'Your account',
  'profile.title': 'Profile',
  'profile.lead': 'How others see you, and how we write to you.',
  'profile.public': 'What others see',
  'profile.private': 'How the site speaks to you',
  'profile.firstName': 'First name',
  'profile.firstName.hint': 'How we address you in mails.',
  'profile.bio': 'About you',
  'profile.bio.hint': 'What you rent out or like to rent. No phone numbers or addresses.',
  'profile.language': 'Language of mails',
  'profile.timeZone': 'Time zone',
  'profile.currency': 'Currency',
  'profile.automatic': 'As the listing says',
  'profile.save': 'Save profile',
  'profile.saved': 'Your profile is saved.',
  'profile.email': 'Email address',
  'profile.email.verified': 'confirmed',
  'profile.since': 'Member since {date}',

  'sessions.title': 'Where you are signed in',
  'sessions.lead': 'End what you do not know, then choose a new password.',
  'sessions.here': 'This device',
  'sessions.unknown': 'Unknown device',
  'sessions.seen': 'Last used {date}',
  'sessions.since': 'Signed in {date}',
  'sessions.address': 'Network {address}',
  'sessions.end': 'End',
  'sessions.endOf': 'End {client}, last used {date}',
  'sessions.endOthers': 'End all others',
  'sessions.ended': { one: 'The session was ended.', other: '{count} sessions were ended.' },
  'sessions.gone': 'That session was over already.',
  'sessions.only': 'You are signed in nowhere else.',

  'failure.refused.kicker': 'Not sent',
  'failure.refused.title': 'This form was open for too long',
  'failure.refused.advice':
    'Nothing was changed. Open the page again and send it once more; allow cookies for this site if it happens again.',
} as const satisfies Readonly<Record<string, Message>>;
