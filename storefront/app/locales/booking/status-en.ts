import type { Message } from '~/lib/i18n/translator';

/** States, steps and deposits in plain words. */
export const bookingStatusEn = {
  'booking.status.DRAFT': 'Draft',
  'booking.status.PENDING_PAYMENT': 'Waiting for payment',
  'booking.status.UNDER_REVIEW': 'Being checked',
  'booking.status.PENDING_OWNER_APPROVAL': 'Waiting for an answer',
  'booking.status.EXPIRED': 'Not booked',
  'booking.status.CONFIRMED': 'Confirmed',
  'booking.status.UPCOMING': 'Starts soon',
  'booking.status.INSPECTION_PENDING': 'Handover',
  'booking.status.INSPECTION_INCOMPLETE': 'Handed over',
  'booking.status.IN_PROGRESS': 'Under way',
  'booking.status.RETURN_INSPECTION_PENDING': 'Return',
  'booking.status.COMPLETED': 'Returned',
  'booking.status.DISPUTED': 'In dispute',
  'booking.status.RESOLVED': 'Decided',
  'booking.status.SETTLED': 'Closed',
  'booking.status.CANCELLED_BY_RENTER': 'Cancelled by the renter',
  'booking.status.CANCELLED_BY_OWNER': 'Cancelled by the owner',

  'booking.renter.DRAFT': 'Nothing is reserved yet.',
  'booking.renter.PENDING_PAYMENT': 'The dates are kept for you. Pay to make them yours.',
  'booking.renter.UNDER_REVIEW':
    'Our team looks at this booking before it goes on. Your card is not charged; without an answer in time the dates and your card are let go.',
  'booking.renter.PENDING_OWNER_APPROVAL':
    'The owner has your request. Your card is charged only when the answer is yes.',
  'booking.renter.EXPIRED': 'This did not become a booking. Nothing was charged.',
  'booking.renter.CONFIRMED': {
    one: 'It is yours. {count} hour before the start your card holds the deposit; no money moves.',
    other:
      'It is yours. {count} hours before the start your card holds the deposit; no money moves.',
  },
  'booking.renter.UPCOMING': 'Pick it up as agreed. The address is on this page.',
  'booking.renter.INSPECTION_PENDING':
    'Look it over together. The owner notes its condition, and it is yours to use.',
  'booking.renter.INSPECTION_INCOMPLETE': 'It counts as handed over in good order.',
  'booking.renter.IN_PROGRESS': 'Enjoy it. Bring it back at the time that is agreed.',
  'booking.renter.RETURN_INSPECTION_PENDING':
    'The owner looks it over and writes the report; silence counts as fine.',
  'booking.renter.COMPLETED': 'All done. Thank you for bringing it back.',
  'booking.renter.DISPUTED': 'People look at both sides and decide.',
  'booking.renter.RESOLVED': 'The decision is made; money follows it within days.',
  'booking.renter.SETTLED': 'Everything is settled.',
  'booking.renter.CANCELLED_BY_RENTER':
    'You cancelled. What comes back is on its way to your card.',
  'booking.renter.CANCELLED_BY_OWNER':
    'The owner cancelled. Your money is on its way back to your card.',

  'booking.owner.DRAFT': 'Nothing is reserved yet.',
  'booking.owner.PENDING_PAYMENT': {
    one: 'The renter has {count} minute to pay. The dates are kept meanwhile.',
    other: 'The renter has {count} minutes to pay. The dates are kept meanwhile.',
  },
  'booking.owner.UNDER_REVIEW': 'We look at this booking before it is confirmed.',
  'booking.owner.PENDING_OWNER_APPROVAL':
    'Accept or decline. Without an answer the request ends by itself.',
  'booking.owner.EXPIRED': 'This did not become a booking. The dates are free again.',
  'booking.owner.CONFIRMED': 'It is paid. Have it ready for the handover.',
  'booking.owner.UPCOMING': 'The handover is near. The deposit is held on the renter’s card.',
  'booking.owner.INSPECTION_PENDING': 'Hand it over and write the check-in report.',
  'booking.owner.INSPECTION_INCOMPLETE': 'It counts as handed over in good order.',
  'booking.owner.IN_PROGRESS': 'The renter has it.',
  'booking.owner.RETURN_INSPECTION_PENDING':
    'Look it over and write the check-out report. Without one it counts as fine.',
  'booking.owner.COMPLETED': {
    one: 'It is back. Your share is paid out after {count} day.',
    other: 'It is back. Your share is paid out after {count} days.',
  },
  'booking.owner.DISPUTED': 'People look at both sides and decide.',
  'booking.owner.RESOLVED': 'The decision is made; money follows it within days.',
  'booking.owner.SETTLED': 'Everything is settled and paid out.',
  'booking.owner.CANCELLED_BY_RENTER': {
    one: 'The renter cancelled. What you keep is paid out in {count} day.',
    other: 'The renter cancelled. What you keep is paid out in {count} days.',
  },
  'booking.owner.CANCELLED_BY_OWNER': 'You cancelled. The renter gets the money back.',

  'booking.deposit.none': 'No deposit.',
  'booking.deposit.planned': {
    one: 'Will be held {count} hour before the start, not charged.',
    other: 'Will be held {count} hours before the start, not charged.',
  },
  'booking.deposit.held': 'Held on the card, not charged.',
  'booking.deposit.expiring':
    'Still held, but that runs out within a day. The bank asks before it holds it again.',
  'booking.deposit.failed': 'The bank did not hold it yet.',
  'booking.deposit.waived': 'The owner does without it.',
  'booking.deposit.released': 'Released; nothing was charged.',
  'booking.deposit.captured': 'A claimed part was charged; the rest is released.',

  'booking.actor.you': 'you',
  'booking.actor.renter': 'the renter',
  'booking.actor.owner': 'the owner',
  'booking.actor.ops': 'our team',
  'booking.actor.clock': 'by itself',
  'booking.actor.stripe': 'the payment service',

  'booking.event.draft': 'Begun',
  'booking.event.submit': 'Dates reserved',
  'booking.event.payment_confirmed': 'Paid',
  'booking.event.payment_authorised': 'Card confirmed',
  'booking.event.payment_timeout': 'The time to pay ran out',
  'booking.event.payment_unavailable': 'The payment could not be opened',
  'booking.event.clear': 'Checked',
  'booking.event.approve': 'Accepted',
  'booking.event.capture_succeeded': 'Paid',
  'booking.event.capture_failed': 'The card could not be charged',
  'booking.event.decline': 'Declined',
  'booking.event.withdraw': 'Withdrawn',
  'booking.event.approval_timeout': 'No answer in time',
  'booking.event.intent_cancelled': 'The card was let go; nothing was charged',
  'booking.event.start_approaching': 'The start is near',
  'booking.event.start_reached': 'Time for the handover',
  'booking.event.inspection_completed': 'Handed over',
  'booking.event.inspection_timeout': 'No check-in report: assumed in good order',
  'booking.event.deposit_missing': 'Ended: the deposit was missing',
  'booking.event.deposit_unavailable': 'Ended: the deposit could not be placed',
  'booking.event.auto_start': 'Under way',
  'booking.event.end_reached': 'Time to bring it back',
  'booking.event.return_early': 'Brought back early',
  'booking.event.extend': 'Asked to keep it longer',
  'booking.event.change_dates': 'Asked for other dates',
  'booking.event.change_authorised': 'The owner was asked about other dates',
  'booking.event.approve_change': 'The owner agreed to the other dates',
  'booking.event.decline_change': 'The owner keeps the dates as booked',
  'booking.event.change_made': 'The dates were changed',
  'booking.event.change_lapsed': 'The change did not come about: the dates stay as booked',
  'booking.event.return_ok': 'Returned in good order',
  'booking.event.return_timeout': 'No report: returned in good order',
  'booking.event.issue_reported': 'A problem was reported',
  'booking.event.resolve': 'Decided',
  'booking.event.appeal': 'Appealed',
  'booking.event.settle': 'Settled and paid out',
  'booking.event.cancel': 'Cancelled',

  'review.lead':
    '{name} reads it only after writing too, or when the time is over. You can write until {date}.',
  'review.closed': 'The time for reviews is over.',
  'review.written': 'You have reviewed this rental already.',

  'extend.lead': 'As booked it ends on {date}.',
  'extend.note': {
    one: 'The days are kept for you for {count} minute. Until you have paid, nothing changes.',
    other: 'The days are kept for you for {count} minutes. Until you have paid, nothing changes.',
  },
  'extend.free': 'Nothing is to be paid: the price for longer rentals makes up for it.',
  'extend.taken': 'Somebody else has booked it for those days. Choose an earlier end.',
  'extend.notAllowed':
    'The rental cannot end then: it has to be later than booked, on a day on which it is taken back, and not too long. Choose another end.',
  'extend.notOffered':
    'It cannot be kept for longer at the moment: it is not rented out any more, or there is no time left to ask the owner.',
  'extend.changed': 'The price has changed since it was shown. Look at it again before you pay.',
  'booking.changeWaits':
    'Other dates ({dates}) wait for your payment of {amount}. They are kept for you until {until}.',
  'returnEarly.lead':
    'The rental ends with the return instead of {date}. Agree on it with {name}, who then reports how it came back.',
  'returnEarly.nothing':
    'By the terms that you booked under nothing comes back for days that you do not use.',
  'booking.frozen.owner':
    'The renter’s bank disputes the payment. Since {since} your share is frozen and is not paid out; we answer the bank, which decides within about three months.',
  'booking.frozen.renter':
    'Your bank disputes a payment of this booking. Refunds by us wait since {since}, until it has decided: what the bank gives you is not given twice.',
  'booking.earlierReturnLate':
    'The rental before yours has not come back yet, although its time is over. Your pick-up may be late; the owner knows.',

  'problem.lead':
    'Talk to {name} first: most things are settled that way. What you send here goes to our staff, who hear both sides and decide. Until then nothing is paid out.',
  'problem.reason.damage': 'It is damaged',
  'problem.reason.no_show': 'The other side did not come',
  'problem.reason.not_as_described': 'It is not as described',
  'problem.reason.late_return': 'It came back late',
  'problem.reason.missing_items': 'Something is missing',
  'problem.reason.other': 'Something else',
  'problem.reason.missing': 'Choose what went wrong.',
  'problem.amount': 'What you ask for ({currency})',
  'problem.amount.missing': 'Write an amount, like 25 or 25.50.',
  'problem.amountHint.renter': 'At most what you paid and did not get back: {most}.',
  'problem.amountHint.owner': 'It is paid from the deposit: at most {most}.',
  'problem.description.missing': 'Say what happened.',
  'problem.tooHigh': 'The amount is higher than what can be claimed. Ask for less.',
} as const satisfies Record<string, Message>;
