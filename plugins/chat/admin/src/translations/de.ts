import type { TextKey } from './en';

export const de: Readonly<Record<TextKey, string>> = {
  'reported.title': 'Gemeldete Gespräche',
  'reported.subtitle':
    'Gespräche, die eine Seite gemeldet hat, die am längsten wartenden zuerst. Wer eines liest, steht im Prüfprotokoll.',
  'reported.loading': 'Gespräche werden geladen',
  'reported.failed': 'Die Gespräche ließen sich nicht laden. Bitte die Seite neu laden.',
  'reported.none': 'Kein Gespräch ist gemeldet.',
  'reported.head.listing': 'Über',
  'reported.head.people': 'Zwischen',
  'reported.head.reasons': 'Gründe',
  'reported.head.since': 'Seit',
  'reported.people': '{renter} und {owner}',
  'reported.listing.gone': 'Ein Angebot, das es nicht mehr gibt',
  'reported.messages': '{count, plural, one {# Nachricht} other {# Nachrichten}}',

  'case.title': 'Ein gemeldetes Gespräch',
  'case.gone': 'Dieses Gespräch ist nicht gemeldet, oder nicht mehr.',
  'case.logged': 'Dass du es liest, steht im Prüfprotokoll.',
  'case.log': 'Das Gespräch',
  'case.log.empty': 'Es wurde nichts geschrieben.',
  'case.log.last': 'Die letzten 500 Nachrichten',
  'case.renter': 'Mieter: {name}',
  'case.owner': 'Vermieter: {name}',
  'case.platform': 'Die Plattform',
  'case.original': 'Geschrieben: {text}',
  'case.picture': 'Bild {number}',
  'case.reports': 'Meldungen',
  'case.by.renter': 'vom Mieter',
  'case.by.owner': 'vom Vermieter',
  'case.people': 'Die beiden',
  'case.people.hint':
    'Um jemanden zu sperren, dessen Seite öffnen: Sie zeigt, was das mit den Buchungen macht.',

  'dismiss.title': 'Nichts daran?',
  'dismiss.note': 'Warum',
  'dismiss.note.hint':
    'Für Kolleginnen und Kollegen. Danach liest niemand vom Personal das Gespräch mehr.',
  'dismiss.note.short': 'Bitte in ein paar Worten sagen, warum.',
  'dismiss.send': 'Meldungen verwerfen',
  'dismiss.done':
    '{count, plural, one {Die Meldung ist verworfen.} other {Die Meldungen sind verworfen.}}',
  'dismiss.failed': 'Die Meldungen ließen sich nicht verwerfen. Bitte noch einmal versuchen.',

  'reason.not_as_described': 'Nicht wie beschrieben',
  'reason.prohibited_item': 'Verbotener Gegenstand',
  'reason.fraud': 'Betrug',
  'reason.offensive': 'Beleidigend',
  'reason.photos_of_others': 'Fotos von anderen',
  'reason.other': 'Etwas anderes',

  'notice.approval_requested': 'Buchung {number} wurde angefragt.',
  'notice.confirmed': 'Buchung {number} wurde bestätigt.',
  'notice.started': 'Die Miete {number} hat begonnen.',
  'notice.return_due': 'Die Miete {number} ist zurückzugeben.',
  'notice.completed': 'Die Miete {number} ist zu Ende.',
  'notice.changed': 'Die Daten von {number} wurden geändert.',
  'notice.cancelled': 'Buchung {number} wurde storniert.',
  'notice.expired': 'Buchung {number} ist verfallen.',
  'notice.disputed': 'Zu {number} wurde ein Problem gemeldet.',
  'notice.resolved': 'Der Streit um {number} wurde entschieden.',
};
