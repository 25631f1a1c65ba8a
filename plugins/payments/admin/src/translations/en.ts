/** Texts of the payments plugin's admin, by key; the other languages have the same keys. */
export const en = {
  'page.title': 'Payments',
  'page.subtitle': 'What the platform asked of Stripe and has not got yet.',
  'page.failed': 'The operations could not be read. Reload the page; if it stays, tell the team.',
  'page.loading': 'Reading the operations…',
  'booking.only': 'Only booking {number}',
  'booking.all': 'Show all bookings',

  'filter.standing': 'State',
  'filter.kind': 'Kind',
  'filter.kind.all': 'Every kind',
  'filter.open': 'Not settled ({count})',
  'empty.open.title': 'Nothing waits for you',
  'empty.open.text': 'Every operation at Stripe has come to its end.',
  'empty.other.title': 'No operation is like that',
  'empty.other.text': 'Choose another state or kind.',

  'standing.failed': 'Failed',
  'standing.stuck': 'Stuck',
  'standing.waiting': 'Waiting',
  'standing.refused': 'Refused',
  'standing.done': 'Done',
  'standing.counted': '{standing} ({count})',

  'kind.charge.create': 'Open the payment',
  'kind.charge.capture': 'Capture the payment',
  'kind.charge.cancel': 'Cancel the payment',
  'kind.hold.create': 'Hold the deposit',
  'kind.hold.release': 'Release the deposit',
  'kind.refund.create': 'Refund the renter',
  'kind.payout.create': 'Pay the owner',

  'card.booking.gone': 'Booking {id}',
  'card.attempts': '{count, plural, =0 {Not tried yet} one {Tried once} other {Tried # times}}',
  'card.age': 'Asked for {age}',
  'card.next': 'Next try {when}',
  'card.stripe': 'Recorded: {error}',
  'card.retries': 'Retried by staff',
  'card.retry.by': '{by}, {at}',
  'card.advice': 'What to do',

  'problem.none': 'No trouble so far.',
  'problem.unanswered': 'Stripe did not answer, or our own books did not take the answer.',
  'problem.gave_up': 'Stripe did not answer in many tries.',
  'problem.key_expired':
    'Stripe did not answer for 20 hours. It may have done it all the same, and would now do it again.',
  'problem.balance_not_available':
    "The money is still on its way to the owner's balance at Stripe.",
  'problem.balance_insufficient': 'The balance at Stripe is too small for it.',
  'problem.insufficient_funds': 'The balance at Stripe is too small for it.',
  'problem.owner_not_payable': "The owner's account at Stripe cannot take money.",
  'problem.renter_unknown': "The renter's account is gone.",
  'problem.no_payment_method': 'The booking has no saved card to hold the deposit on.',
  'problem.charge_unknown': 'There is no payment to capture.',
  'problem.charge_not_captured': 'The payment to refund was never captured.',
  'problem.refund_exceeds_charge': 'More would be refunded than the renter paid.',
  'problem.card_declined': "The renter's bank refused the card.",
  'problem.expired_card': "The renter's card has expired.",
  'problem.authentication_required': "The renter's bank wants the renter to confirm.",
  'problem.waits_for_another': 'It waits for another operation of this booking.',
  'problem.fee_refund':
    'The renter has the refund, but the service fee could not be returned to the owner.',
  'problem.other': 'Stripe refused it.',

  'advice.watch': 'Nothing: it is tried again by itself.',
  'advice.wait': 'Nothing, unless it takes longer than a week: then look at the account at Stripe.',
  'advice.retry': 'Retry it. If it fails again, look at the booking at Stripe.',
  'advice.check_first':
    "Look at Stripe's dashboard whether it has happened. Retry only when it has not.",
  'advice.account': 'Ask the owner to complete the account at Stripe, then retry.',
  'advice.deposit':
    'The renter was asked for another card. Retry if their bank allows it now, or let the owner waive the deposit.',
  'advice.closed': 'Nothing: the booking was ended, and no money moved.',
  'advice.team': 'Do not retry before the team has looked at the ledger of this booking.',
  'advice.done': 'Nothing.',

  'retry.button': 'Retry',
  'retry.button.now': 'Try now',
  'retry.title': 'Retry: {kind}',
  'retry.amount': '{amount} · booking {number}',
  'retry.question':
    'Stripe is asked again at once. Your name, the time and your reason are kept for good.',
  'retry.reason': 'Reason',
  'retry.reason.hint': 'Why now? For example: “Owner has completed the account.”',
  'retry.reason.short': 'Write why, in five characters or more.',
  'retry.cancel': 'Not now',
  'retry.confirm': 'Retry now',
  'retry.done': 'Done. Stripe has carried it out.',
  'retry.waiting': 'Tried. It waits and is tried again by itself.',
  'retry.again': 'Tried, and it failed again: {problem}',
  'retry.refused': 'It could not be retried.',

  'health.title': 'Is everything right?',
  'health.never': 'The ledger has not been checked here yet.',
  'health.right': 'Stripe and the ledger agree to the cent.',
  'health.wrong':
    '{count, plural, one {One difference was found.} other {# differences were found.}}',
  'health.checked': 'Checked by {by}, {at}',
  'health.check': 'Check now',
  'health.checking': 'Checking…',
  'health.failed': 'The check could not be made. Try again in a minute.',
  'health.deliveries.title': 'Messages from Stripe',
  'health.deliveries.none': 'All were worked off.',
  'health.deliveries.some':
    '{count, plural, one {One message could not be worked off; it is tried again by itself.} other {# messages could not be worked off; they are tried again by themselves.}}',
  'health.deliveries.attempts':
    '{count, plural, one {tried once} other {tried # times}} since {at}',
  'health.reconciled': 'Lost messages were looked for {at}',
} as const;

export type TextKey = keyof typeof en;
