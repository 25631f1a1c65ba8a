export const en = {
  'dead.title': 'Undelivered notifications',
  'dead.subtitle':
    'What could not be sent after all tries, the oldest first. People still find it in the app.',
  'dead.loading': 'Loading deliveries',
  'dead.failed': 'The deliveries could not be loaded. Reload the page.',
  'dead.none': 'Everything was delivered.',
  'dead.when': 'Given up {at} after {count, plural, one {# try} other {# tries}}',
  'dead.person': 'Person {id}',
  'dead.retry': 'Try again',
  'dead.retryAll': 'Try all again ({count})',
  'dead.retried':
    '{count, plural, one {One delivery is tried again.} other {# deliveries are tried again.}}',
  'dead.retryFailed': 'They could not be tried again. Reload the page.',
  'template.panel': 'Preview',
  'template.hint': 'As it was saved last, with example facts.',
  'template.names': 'Can be filled in: {names}',
  'template.loading': 'Loading the preview',
  'template.failed': 'The preview could not be loaded. Save the template first.',
  'template.send': 'Send it to me',
  'template.sent': 'A test mail is on its way to {to}.',
  'template.notSent': 'The test mail could not be sent.',
  'channel.email': 'Mail',
  'channel.sms': 'Text message',
  'channel.push': 'Browser',
} as const;

export type TextKey = keyof typeof en;
