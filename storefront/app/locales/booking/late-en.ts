import type { Message } from '~/lib/i18n/translator';

/** Items that come back too late. */
export const lateEn = {
  'late.heading': 'Late return',
  'late.renter.NONE': 'It came back {late} after the end. Nothing is charged for that.',
  'late.renter.WAIVED':
    'It came back {late} after the end. The owner asks nothing for it: {amount} are not charged.',
  'late.renter.CHARGING':
    'It came back {late} after the end. {amount} are being charged to your card.',
  'late.renter.ASKED': 'Your card was refused for the late fee of {amount}.',
  'late.renter.ENDING': 'The late fee of {amount} is being settled.',
  'late.renter.TAKING': 'The late fee of {amount} is being taken out of the deposit.',
  'late.renter.PAID': 'It came back {late} after the end. The late fee of {amount} is paid.',
  'late.renter.FROM_DEPOSIT':
    'The late fee was not paid, so {taken} were taken out of the deposit.',
  'late.renter.OPEN': 'The late fee of {amount} is not paid yet.',
  'late.owner.NONE': 'It came back {late} after the end. Nothing is charged for that.',
  'late.owner.WAIVED': 'It came back {late} after the end. You ask nothing for it.',
  'late.owner.CHARGING':
    'It came back {late} after the end. {amount} are being charged; {share} of it are yours.',
  'late.owner.ASKED':
    'The card was refused for the late fee of {amount}. The renter is asked to pay.',
  'late.owner.ENDING': 'The late fee of {amount} is being settled.',
  'late.owner.TAKING': 'The late fee of {amount} is being taken out of the deposit.',
  'late.owner.PAID': 'The renter has paid the late fee of {amount}; {share} of it are yours.',
  'late.owner.FROM_DEPOSIT': 'The deposit paid for being late: {taken} are yours.',
  'late.owner.OPEN':
    'Nobody has paid the late fee of {amount}, and no deposit is held. Our staff look after it.',
  'late.until': 'Until {date}; after that the deposit pays.',
  'late.pay': 'Pay the late fee',
  'booking.act.waive_late_fee': 'Ask nothing for being late',
  'booking.act.waive_late_fee.note': 'The renter is told. This cannot be undone.',
  'late.nextWaits':
    'It is not back, and the next rental, {number}, begins on {date}. Its renter knows. Write to the renter who has it; if it will not be back in time, cancel the next booking.',
  'report.returned': 'When did it come back?',
  'report.returnedHint': 'In the item’s time zone. It was due on {date}.',
  'report.returned.invalid': 'Give the day and the time, between the handover and now.',
  'report.inTime': 'In time: nothing is charged.',
  'report.lateFree': '{late} after the end. Nothing is charged for that.',
  'report.lateFee': {
    one: '{late} after the end: {amount} are charged to the renter’s card, for one begun unit. {share} of it are yours.',
    other:
      '{late} after the end: {amount} are charged to the renter’s card, {count} × {fee}. {share} of it are yours.',
  },
  'report.waive': 'Ask nothing for being late',
  'pay.title.lateFee': 'Pay the late fee',
  'pay.amount.lateFee': 'To pay',
  'pay.submit.lateFee': 'Pay {amount}',
} as const satisfies Record<string, Message>;
