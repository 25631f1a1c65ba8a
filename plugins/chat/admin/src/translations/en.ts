export const en = {
  'reported.title': 'Reported conversations',
  'reported.subtitle':
    'Conversations that one of the two has reported, the longest waiting first. Who reads one stands in the audit log.',
  'reported.loading': 'Loading conversations',
  'reported.failed': 'The conversations could not be loaded. Reload the page.',
  'reported.none': 'No conversation is reported.',
  'reported.head.listing': 'About',
  'reported.head.people': 'Between',
  'reported.head.reasons': 'Reasons',
  'reported.head.since': 'Since',
  'reported.people': '{renter} and {owner}',
  'reported.listing.gone': 'A listing that is gone',
  'reported.messages': '{count, plural, one {# message} other {# messages}}',

  'case.title': 'A reported conversation',
  'case.gone': 'This conversation is not reported, or not any more.',
  'case.logged': 'That you read it stands in the audit log.',
  'case.log': 'The conversation',
  'case.log.empty': 'Nothing was written.',
  'case.log.last': 'The last 500 messages',
  'case.renter': 'Renter: {name}',
  'case.owner': 'Owner: {name}',
  'case.platform': 'The platform',
  'case.original': 'Written: {text}',
  'case.picture': 'Picture {number}',
  'case.reports': 'Reports',
  'case.by.renter': 'by the renter',
  'case.by.owner': 'by the owner',
  'case.people': 'The two',
  'case.people.hint':
    'To suspend somebody, open their page: it shows what that does to their bookings.',

  'dismiss.title': 'Nothing in it?',
  'dismiss.note': 'Why',
  'dismiss.note.hint':
    'For colleagues. After that nobody of staff reads the conversation any more.',
  'dismiss.note.short': 'Say why, in a few words.',
  'dismiss.send': 'Dismiss the reports',
  'dismiss.done':
    '{count, plural, one {The report is dismissed.} other {The reports are dismissed.}}',
  'dismiss.failed': 'The reports could not be dismissed. Try again.',

  'reason.not_as_described': 'Not as described',
  'reason.prohibited_item': 'Prohibited item',
  'reason.fraud': 'Fraud',
  'reason.offensive': 'Offensive',
  'reason.photos_of_others': 'Photos of others',
  'reason.other': 'Something else',

  'notice.approval_requested': 'Booking {number} was requested.',
  'notice.confirmed': 'Booking {number} was confirmed.',
  'notice.started': 'The rental {number} has begun.',
  'notice.return_due': 'The rental {number} is due back.',
  'notice.completed': 'The rental {number} has ended.',
  'notice.changed': 'The dates of {number} were changed.',
  'notice.cancelled': 'Booking {number} was cancelled.',
  'notice.expired': 'Booking {number} has expired.',
  'notice.disputed': 'A problem with {number} was reported.',
  'notice.resolved': 'The dispute about {number} was decided.',
} as const;

export type TextKey = keyof typeof en;
