import type { KindTexts } from './texts';

export const moneyEn = {
  payment_returned: {
    renter: {
      title: 'Your payment goes back: {title}',
      said: [
        'Your payment of {amount} for booking {number} came when the dates were taken. All of it goes back to your card.',
      ],
    },
    owner: {
      title: 'A payment came too late: {title}',
      said: [
        'Booking {number} was paid when its dates were taken: it goes back, and nothing changes.',
      ],
    },
  },
  deposit_held: {
    renter: {
      title: 'The deposit is held: {title}',
      said: [
        'A deposit of {amount} is held on your card for booking {number}. It is not charged, and free again after the rental.',
      ],
    },
  },
  deposit_failed: {
    renter: {
      title: 'The deposit could not be held: {title}',
      said: [
        'Your card was refused for the deposit of booking {number}. Give another card on the booking’s page, or the rental cannot begin.',
      ],
    },
    owner: {
      title: 'The deposit is not held yet: {title}',
      said: [
        'The renter’s card was refused for the deposit of booking {number}; they are asked for another. You can also do without it.',
      ],
    },
  },
  deposit_released: {
    renter: {
      title: 'The deposit is free: {title}',
      said: ['The deposit of {amount} of booking {number} is no longer held on your card.'],
    },
  },
  refund_done: {
    renter: {
      title: 'Your money is on its way: {title}',
      said: ['{amount} of booking {number} go back to your card. Banks take some days for it.'],
    },
  },
  refund_failed: {
    renter: {
      title: 'Your bank sent a refund back: {title}',
      said: [
        'A refund of booking {number} did not reach your card. Our staff look after it and write to you.',
      ],
    },
  },
  settled: {
    owner: {
      title: 'A booking is settled: {title}',
      said: ['Booking {number} is closed. What is yours is on its way to your bank.'],
    },
  },
  payout_paid: {
    owner: {
      title: 'You were paid: {title}',
      said: ['{amount} of booking {number} have arrived at your bank.'],
    },
  },
  payout_failed: {
    owner: {
      title: 'A payout did not arrive: {title}',
      said: [
        'Your bank sent {amount} of booking {number} back. Look at your bank account’s details; then it is paid once more.',
      ],
    },
  },
  chargeback_opened: {
    owner: {
      title: 'A payment is disputed at the bank: {title}',
      said: [
        'The bank took {amount} of booking {number} back for now. Our staff answer it; until it is decided, nothing of this booking is paid out.',
      ],
    },
  },
  chargeback_won: {
    owner: {
      title: 'The bank decided for us: {title}',
      said: ['{amount} of booking {number} stay paid; everything goes on as before.'],
    },
  },
  chargeback_lost: {
    owner: {
      title: 'The bank decided against the payment: {title}',
      said: [
        '{amount} of booking {number} went back for good. What that means for your payout is with your earnings.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
