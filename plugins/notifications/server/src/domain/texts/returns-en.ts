import type { KindTexts } from './texts';

export const returnsEn = {
  early_return: {
    renter: {
      title: 'You bring it back early: {title}',
      said: ['The owner of booking {number} knows and looks at it when it is back.'],
    },
    owner: {
      title: 'It comes back early: {title}',
      said: ['The renter of booking {number} brings it back now. Say how it came back.'],
    },
  },
  late_planned: {
    renter: {
      title: 'A late fee: {title}',
      said: [
        'It came back {late} after the end of booking {number}. By the terms that you booked, {amount} are charged to your card.',
        'If that is wrong, report a problem on the booking’s page.',
      ],
    },
    owner: {
      title: 'A late fee is charged: {title}',
      said: [
        'It came back {late} after the end of booking {number}. The renter’s card is charged {amount}; {share} of it are yours.',
      ],
    },
  },
  late_waived: {
    renter: {
      title: 'No late fee: {title}',
      said: [
        'It came back {late} after the end of booking {number}. The owner asks nothing for it: {amount} are not charged.',
      ],
    },
  },
  late_failed: {
    renter: {
      title: 'Please pay the late fee: {title}',
      said: [
        'Your card was refused for the late fee of {amount} of booking {number}. Pay it until {until}; after that it is taken out of the deposit.',
      ],
    },
    owner: {
      title: 'The late fee waits: {title}',
      said: [
        'The renter’s card was refused for the late fee of {amount} of booking {number}. They are asked to pay until {until}; after that the deposit pays, as far as it is held.',
      ],
    },
  },
  late_paid: {
    renter: {
      title: 'The late fee is paid: {title}',
      said: ['Thank you: the late fee of {amount} of booking {number} is paid.'],
    },
    owner: {
      title: 'The late fee is paid: {title}',
      said: [
        'The renter has paid the late fee of {amount} of booking {number}. Your {share} are paid out when the booking has settled.',
      ],
    },
  },
  late_from_deposit: {
    renter: {
      title: 'The late fee came out of the deposit: {title}',
      said: [
        'The late fee of booking {number} was not paid, so {taken} were taken out of the deposit. The rest of it is free.',
      ],
    },
    owner: {
      title: 'The late fee came out of the deposit: {title}',
      said: [
        'The late fee of booking {number} was not paid, so {taken} of the deposit go to you, without a commission.',
      ],
    },
  },
  late_open: {
    renter: {
      title: 'The late fee is still open: {title}',
      said: ['The late fee of {amount} of booking {number} is not paid. You can still pay it.'],
    },
    owner: {
      title: 'The late fee is still open: {title}',
      said: [
        'Nobody has paid the late fee of {amount} of booking {number}, and no deposit is held any more. Our staff look after it.',
      ],
    },
  },
  return_late: {
    owner: {
      title: 'It is not back, and the next rental begins soon: {title}',
      said: [
        'The rental {number} is over and nobody has reported the return. The next renter is waiting for it from {nextStart} on, and knows.',
        'Write to the renter. When it is back, report the return: the late fee follows from it. If it will not be back in time, cancel the next booking, so that its renter gets everything back.',
      ],
    },
    next: {
      title: 'It is not back yet: {title}',
      said: [
        'The rental before yours is over, but the item is not back yet. Yours, {nextNumber}, begins on {nextStart}. The owner knows; we write once more as soon as it is back.',
      ],
    },
  },
  return_back: {
    owner: {
      title: 'It is back: {title}',
      said: ['Its return is reported. The next renter, {nextNumber}, has been told.'],
    },
    next: {
      title: 'It is back: {title}',
      said: [
        'The item that you rent from {nextStart} on is back. Nothing stands in the way of booking {nextNumber}.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
