import type { Message } from '~/lib/i18n/translator';

/** Other dates for a rental that is booked. */
export const bookingDatesEn = {
  'changeDates.title': 'Change the dates',
  'changeDates.lead':
    'It is booked from {start} to {end}. Choose other days; your own count as free.',
  'changeDates.choose': 'New dates',
  'changeDates.show': 'Show the price',
  'changeDates.new': 'The new dates',
  'changeDates.pay': 'To pay now',
  'changeDates.refund': 'You get back',
  'changeDates.same': 'Nothing to pay, nothing back',
  'changeDates.sameText': 'By the price of the new dates and the terms that you booked under.',
  'changeDates.submit.pay': 'Continue to the payment',
  'changeDates.submit.refund': 'Change the dates',
  'changeDates.submit.same': 'Change the dates',
  'changeDates.note.pay': {
    one: 'The new dates are kept for you for {count} minute. Until you have paid, the old ones stay yours.',
    other:
      'The new dates are kept for you for {count} minutes. Until you have paid, the old ones stay yours.',
  },
  'changeDates.note.refund':
    'The old dates are free at once. What comes back goes to the card that you paid with.',
  'changeDates.note.same': 'The old dates are free at once.',
  'changeDates.taken':
    'These dates are taken, at least in part. Choose days that the calendar shows as free.',
  'changeDates.lost': 'Somebody has just booked these dates. Yours stay as booked; choose others.',
  'changeDates.notAllowed': 'The listing cannot be rented like that. Choose other dates.',
  'changeDates.notOffered':
    'It cannot be moved there: either the owner does not rent it out at the moment, or the start is too near to be moved that far. You can cancel it and book again.',
  'changeDates.priceChanged':
    'The price has changed since it was shown. Look at it again before you agree.',
  'changeDates.submit.ask': 'Ask the owner',
  'changeDates.note.askPay':
    'The owner is asked. The difference is only reserved on your card, and charged when the answer is yes; until then the booked dates stay yours.',
  'changeDates.note.ask': 'The owner is asked. Until there is a yes the booked dates stay yours.',
  'booking.changeAsked':
    'The owner is asked about {dates} and can answer until {until}. What is to be paid is only reserved on your card until then.',
  'booking.changeCaptured': 'The owner has agreed to {dates}. The payment is being confirmed.',
  'booking.act.approve_change': 'Agree to the other dates',
  'booking.act.approve_change.note':
    'The dates are changed at once, and the difference is charged or given back.',
  'booking.act.decline_change': 'Keep the booked dates …',
  'booking.act.decline_change.note': 'The booking stays as it is.',
  'booking.act.decline_change.confirm': 'Keep the booked dates',
  'booking.changeDates': 'Change the dates',
  'booking.moved': 'The dates are changed. The booking below is up to date.',
} as const satisfies Record<string, Message>;
