import type { TextKey } from './en';

export const de: Readonly<Record<TextKey, string>> = {
  'dead.title': 'Nicht zugestellt',
  'dead.subtitle':
    'Was nach allen Versuchen nicht zu senden war, das Älteste zuerst. In der App ist es trotzdem zu lesen.',
  'dead.loading': 'Zustellungen werden geladen',
  'dead.failed': 'Die Zustellungen konnten nicht geladen werden. Lade die Seite neu.',
  'dead.none': 'Alles wurde zugestellt.',
  'dead.when': 'Aufgegeben {at} nach {count, plural, one {# Versuch} other {# Versuchen}}',
  'dead.person': 'Person {id}',
  'dead.retry': 'Noch einmal versuchen',
  'dead.retryAll': 'Alle noch einmal versuchen ({count})',
  'dead.retried':
    '{count, plural, one {Eine Zustellung wird noch einmal versucht.} other {# Zustellungen werden noch einmal versucht.}}',
  'dead.retryFailed': 'Der Versuch kam nicht zustande. Lade die Seite neu.',
  'template.panel': 'Vorschau',
  'template.hint': 'Wie zuletzt gespeichert, mit Beispielen gefüllt.',
  'template.names': 'Eingesetzt werden kann: {names}',
  'template.loading': 'Die Vorschau wird geladen',
  'template.failed': 'Die Vorschau konnte nicht geladen werden. Speichere den Text zuerst.',
  'template.send': 'An mich senden',
  'template.sent': 'Eine Testmail ist unterwegs an {to}.',
  'template.notSent': 'Die Testmail konnte nicht gesendet werden.',
  'channel.email': 'Mail',
  'channel.sms': 'SMS',
  'channel.push': 'Browser',
};
