import type { Message } from '~/lib/i18n/translator';

/** Requests and what is due, in the owner's lists. */
export const requestsEn = {
  'time.days': { one: '{count} day', other: '{count} days' },
  'time.hours': { one: '{count} hour', other: '{count} hours' },
  'time.minutes': { one: '{count} minute', other: '{count} minutes' },
  'requests.title': 'Requests to answer',
  'requests.due': 'Handovers, returns and answers',
  'requests.answerWithin': 'Answer within {time}',
  'requests.reportWithin': 'Write the report within {time}',
  'requests.timeIsUp': 'The time is up.',
  'requests.until': 'until {date}',
  'requests.handoverToday': 'Handover today, {time}',
  'requests.returnToday': 'Return today, {time}',
  'requests.theRenter': 'the renter',
  'requests.accept': 'Accept',
  'requests.acceptOf': 'Accept {name}’s request for {title}',
  'requests.agreeOf': 'Agree to {name}’s other dates for {title}',
  'requests.keepOf': 'Keep the booked dates of {title} …',
  'requests.declineOf': 'Decline {name}’s request for {title} …',
  'requests.declineNote':
    'Nothing is charged and the dates are free again. {name} is told at once; this cannot be undone.',
  'requests.changeMore':
    'Asks for other dates: {dates}. You then earn {share} with the booking, {more} more.',
  'requests.changeLess':
    'Asks for other dates: {dates}. You then earn {share} with the booking, {more} less.',
  'requests.declineChangeNote':
    'The booking stays as it is. {name} is told at once; this cannot be undone.',
  'requests.done.approve_change': 'You have agreed to the other dates.',
  'requests.done.decline_change': 'The booking stays as it is.',
  'requests.done.approve': 'The request is accepted. You find it among your bookings.',
  'requests.done.decline': 'The request is declined, and the dates are free again.',
  'requests.done.waive_deposit': 'You hand over without a deposit.',
  'requests.yourShare': 'your share',
} as const satisfies Record<string, Message>;
