import type { KindTexts } from './texts';

export const changesEn = {
  extended: {
    renter: {
      title: 'Your rental is extended: {title}',
      said: ['Booking {number} now lasts until {end}.'],
    },
    owner: {
      title: 'A rental was extended: {title}',
      said: ['The renter keeps it for longer and has paid: booking {number} lasts until {end}.'],
    },
  },
  moved: {
    renter: {
      title: 'Your rental has other dates: {title}',
      said: ['Booking {number} is now from {start} to {end}.'],
    },
    owner: {
      title: 'A rental has other dates: {title}',
      said: ['The renter has moved booking {number}: it is now from {start} to {end}.'],
    },
  },
  change_asked: {
    renter: {
      title: 'The owner is asked about your dates: {title}',
      said: [
        'You asked for booking {number} to be from {askedStart} to {askedEnd}. The owner has until {until} to answer; nothing is charged before.',
      ],
    },
    owner: {
      title: 'Other dates are asked for: {title}',
      said: [
        'The renter of booking {number} asks for it to be from {askedStart} to {askedEnd}. Say yes or no until {until}.',
      ],
    },
  },
  change_declined: {
    renter: {
      title: 'Your dates stay as they were: {title}',
      said: [
        'The owner of booking {number} cannot give you the other dates. Nothing is charged, and the booking stays as it was.',
      ],
    },
  },
  change_unanswered: {
    renter: {
      title: 'Your dates stay as they were: {title}',
      said: [
        'The owner of booking {number} has not answered in time. Nothing is charged, and the booking stays as it was. You can ask once more.',
      ],
    },
    owner: {
      title: 'Other dates were asked for, and the time to answer is over: {title}',
      said: ['Booking {number} keeps its dates.'],
    },
  },
  change_returned: {
    renter: {
      title: 'Your other dates were gone: {title}',
      said: [
        'Your payment of {amount} for booking {number} came when the dates had been given up. All of it goes back to your card; the booking stays as it was.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
