import type { KindTexts } from './texts';

export const bookingsEn = {
  request_made: {
    renter: {
      title: 'Your request is sent: {title}',
      said: [
        'You asked to rent it from {start} to {end} (booking {number}).',
        'The owner has until {until} to answer. Your card is charged only after a yes.',
      ],
    },
    owner: {
      title: 'A new request: {title}',
      said: [
        'Somebody would like to rent it from {start} to {end} (booking {number}).',
        'Say yes or no until {until}; after that the request ends by itself.',
      ],
    },
  },
  under_review: {
    renter: {
      title: 'We look at your booking first: {title}',
      said: [
        'Before booking {number} goes on, our staff take a short look at it. You hear from us until {until}; nothing is charged before.',
      ],
    },
  },
  confirmed: {
    renter: {
      title: 'Your booking is confirmed: {title}',
      said: [
        'Booking {number} is from {start} to {end}.',
        'Where you get it, and how you reach the owner, is on the booking’s page.',
      ],
    },
    owner: {
      title: 'You have a booking: {title}',
      said: [
        'Booking {number} is paid and goes from {start} to {end}.',
        'How you reach the renter is on the booking’s page.',
      ],
    },
  },
  request_declined: {
    renter: {
      title: 'Your request was declined: {title}',
      said: [
        'Booking {number} does not come about, and nothing is charged. Other items are free on your dates.',
      ],
    },
  },
  request_withdrawn: {
    renter: {
      title: 'You have withdrawn your request: {title}',
      said: ['Booking {number} is over, and nothing is charged.'],
    },
    owner: {
      title: 'A request was withdrawn: {title}',
      said: ['Booking {number} does not come about; the dates are free again.'],
    },
  },
  request_unanswered: {
    renter: {
      title: 'Nobody answered your request in time: {title}',
      said: [
        'Booking {number} does not come about, and nothing is charged. Other items are free on your dates.',
      ],
    },
    owner: {
      title: 'The time to answer a request is over: {title}',
      said: [
        'Booking {number} does not come about. Quick answers put your listings further up in the search.',
      ],
    },
  },
  request_unpaid: {
    renter: {
      title: 'Your card could not be charged: {title}',
      said: [
        'Booking {number} does not come about: your card was refused when the money was due. Nothing is charged; you can book again with another card.',
      ],
    },
    owner: {
      title: 'A booking could not be paid: {title}',
      said: ['Booking {number} does not come about; the dates are free again.'],
    },
  },
  payment_missed: {
    renter: {
      title: 'Your booking was not paid: {title}',
      said: [
        'Booking {number} is over because its payment did not come in time. Nothing is charged; you can book again.',
      ],
    },
  },
  cancelled_by_renter: {
    renter: {
      title: 'You have cancelled: {title}',
      said: [
        'Booking {number} is cancelled.',
        'What you get back by the terms that you booked is on the booking’s page; it goes to your card.',
      ],
    },
    owner: {
      title: 'A booking was cancelled: {title}',
      said: [
        'The renter has cancelled booking {number}, from {start} to {end}.',
        'What is yours by its terms is on the booking’s page.',
      ],
    },
  },
  cancelled_by_owner: {
    renter: {
      title: 'The owner has cancelled: {title}',
      said: [
        'Booking {number} does not take place. We are sorry.',
        'What you paid for days that you cannot use goes back to your card. Other items may be free on your dates.',
      ],
    },
    owner: {
      title: 'You have cancelled a booking: {title}',
      said: ['Booking {number} is cancelled, and the renter gets the money back.'],
    },
  },
  cancelled_no_deposit: {
    renter: {
      title: 'Your booking is cancelled: {title}',
      said: [
        'The deposit of booking {number} could not be held on your card in time, so the rental does not take place.',
        'What you get back by the terms that you booked is on the booking’s page.',
      ],
    },
    owner: {
      title: 'A booking is cancelled: {title}',
      said: [
        'The renter’s card did not hold the deposit of booking {number} in time. What is yours by its terms is on the booking’s page.',
      ],
    },
  },
  cancelled_deposit_away: {
    renter: {
      title: 'Your booking is cancelled: {title}',
      said: [
        'The deposit of booking {number} could not be held, and your card was not at fault. You get everything back.',
      ],
    },
    owner: {
      title: 'A booking is cancelled: {title}',
      said: [
        'The deposit of booking {number} could not be held, so the rental does not take place.',
      ],
    },
  },
  upcoming: {
    renter: {
      title: 'Your rental begins soon: {title}',
      said: [
        'Booking {number} begins on {start}. Where you get it is on the booking’s page.',
        '[deposit]The deposit is held on your card until then.',
      ],
    },
    owner: {
      title: 'A rental begins soon: {title}',
      said: ['Booking {number} begins on {start}. Have it ready, clean and complete.'],
    },
  },
  check_in_due: {
    renter: {
      title: 'It is time to pick it up: {title}',
      said: ['Booking {number} has begun. Look at it together with the owner, and take photos.'],
    },
    owner: {
      title: 'It is time to hand it over: {title}',
      said: ['Booking {number} has begun. Say in what condition you hand it over, with photos.'],
    },
  },
  started: {
    renter: {
      title: 'Enjoy it: {title}',
      said: ['Booking {number} is under way. Bring it back until {end}.'],
    },
    owner: {
      title: 'The rental is under way: {title}',
      said: ['Booking {number} comes back on {end}.'],
    },
  },
  return_due: {
    renter: {
      title: 'Please bring it back: {title}',
      said: ['Booking {number} ended on {end}. Being late may cost a fee.'],
    },
    owner: {
      title: 'It comes back: {title}',
      said: ['Booking {number} ended on {end}. Say how it came back, within a day.'],
    },
  },
  completed: {
    renter: {
      title: 'Your rental is over: {title}',
      said: [
        'Booking {number} is complete.',
        'How was it? Others are glad of a review; you write it on the booking’s page.',
      ],
    },
    owner: {
      title: 'A rental is over: {title}',
      said: [
        'Booking {number} is complete. Your share is paid out after the days in which a problem can be reported.',
        'How was it? You can review the renter on the booking’s page.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
