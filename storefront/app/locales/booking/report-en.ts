import type { Message } from '~/lib/i18n/translator';

/** Reports of handover and return, and photos in forms. */
export const reportEn = {
  'report.write.CHECK_IN': 'Write the check-in report',
  'report.write.CHECK_OUT': 'Write the check-out report',
  'report.title.CHECK_IN': 'Check-in report',
  'report.title.CHECK_OUT': 'Check-out report',
  'report.lead.CHECK_IN':
    'Look it over together before {name} takes it. Both of you can read this afterwards.',
  'report.lead.CHECK_OUT':
    'Look it over when {name} brings it back. A clean report releases the deposit.',
  'report.checklist': 'Checklist',
  'report.checklistHint': 'Tick what is there and in order.',
  'report.condition': 'Condition',
  'report.condition.choose': 'Choose …',
  'report.condition.EXCELLENT': 'Excellent: like new',
  'report.condition.GOOD': 'Good: normal signs of use',
  'report.condition.FAIR': 'Fair: visible wear, works',
  'report.condition.DAMAGED': 'Damaged',
  'report.condition.missing': 'Choose the condition.',
  'report.damagedNote':
    'With damage or a problem the deposit stays held, and the booking stays open for your claim.',
  'report.photos': 'Photos',
  'report.photosHint':
    'From every side, and close up what is not perfect. They settle most arguments.',
  'report.notes': 'Notes',
  'report.notesHint': 'Meter readings, accessories, old marks.',
  'report.issues': 'Problems',
  'report.issuesHint': 'One on each line. Leave it empty when all is well.',
  'report.submit.CHECK_IN': 'Hand over with this report',
  'report.submit.CHECK_OUT': 'Close the return with this report',
  'report.back': 'Back to the booking',
  'report.faults': 'Not in order',
  'report.photoOf': 'Photo {number}, {report}',
} as const satisfies Record<string, Message>;
