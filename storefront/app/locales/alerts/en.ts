import type { Message } from '~/lib/i18n/translator';

/** Searches that are kept, dates that are waited for. */
export const alertsEn = {
  'alerts.title': 'Searches and dates',
  'alerts.searches': 'Searches you keep',
  'alerts.none': 'You keep no search yet. On a page of results, choose “Keep this search”.',
  'alerts.begin': 'Search',
  'alerts.keep': 'Keep this search',
  'alerts.lead':
    'We tell you when something new matches it. You choose how often, and end it whenever you like.',
  'alerts.name': 'Name',
  'alerts.nameMissing': 'Give it a name.',
  'alerts.when': 'Tell me of new listings',
  'alerts.at_once': 'At once',
  'alerts.daily': 'Once a day',
  'alerts.never': 'Not at all',
  'alerts.save': 'Save',
  'alerts.change': 'Change',
  'alerts.changeOf': 'Change “{name}”',
  'alerts.forget': 'Delete',
  'alerts.forgetOf': 'Delete “{name}”',
  'alerts.everything': 'Everything',
  'alerts.tooMany': 'You keep as many searches as you can. Delete one first.',
  'alerts.back': 'Back to the results',
  'alerts.done.saved': 'Kept. We tell you what is new.',
  'alerts.done.changed': 'Changed.',
  'alerts.done.gone': 'Deleted.',
  'alerts.done.waiting': 'We tell you when these dates come free.',
  'wait.title': 'Tell me when these dates are free',
  'wait.lead':
    'If somebody cancels or the owner opens the dates, we tell you once. Nothing is held for you: who books first has it.',
  'wait.submit': 'Tell me',
  'wait.back': 'Back to the listing',
  'wait.free': 'These dates are free now: you can book them.',
  'wait.tooMany': 'You wait for as many dates as you can. Leave some first.',
  'wait.dates': 'Dates you wait for',
  'wait.none':
    'You wait for no dates. On a listing whose dates are taken, choose “Tell me when they are free”.',
  'wait.told': 'They were free when we looked last.',
  'wait.leave': 'Wait no longer',
  'wait.leaveOf': 'Wait no longer for “{title}”, {dates}',
} as const satisfies Readonly<Record<string, Message>>;
