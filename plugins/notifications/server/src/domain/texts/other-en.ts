import type { KindTexts } from './texts';

const decided = {
  title: 'Your dispute is decided: {title}',
  said: [
    'Our staff have heard both sides of booking {number} and decided.',
    'The renter gets back: {renterGets}\nThe owner gets: {ownerGets}',
    'Why: “{note}”',
    'With something new, either side can appeal once, until {until}.',
    '[final]This decision is final.',
  ],
} as const;
const claimed = {
  title: 'A problem was reported: {title}',
  said: [
    'The other side of booking {number} has reported a problem and asks for {amount}.',
    'Say how you see it, with photos if you have some, until {until}. Our staff then decide; until they do, nothing is paid out.',
  ],
} as const;
const appealed = {
  title: 'The decision was appealed: {title}',
  said: [
    'The other side of booking {number} has appealed the decision about {amount}, with something new.',
    'Say what you think of it until {until}. Our staff then decide for the last time.',
  ],
} as const;
const argued = {
  title: 'News in your dispute: {title}',
  said: ['The other side of booking {number} has added something to the dispute.'],
} as const;
const message = {
  title: 'A new message: {title}',
  said: ['Somebody wrote to you about “{title}”. You read it and answer in your inbox.'],
} as const;
const review = {
  title: 'You have a review: {title}',
  said: ['The other side of booking {number} has reviewed the rental.'],
} as const;
const both = <T>(words: T) => ({ renter: words, owner: words });

export const otherEn = {
  dispute_claimed: both(claimed),
  dispute_appealed: both(appealed),
  dispute_argued: both(argued),
  dispute_decided: both(decided),
  message: both(message),
  review_received: both(review),
  listing_approved: {
    user: { title: 'Your listing is live', said: ['We have approved “{title}”.'] },
  },
  listing_changes_requested: {
    user: {
      title: 'Your listing needs a change',
      said: [
        'We have looked at “{title}” and ask you to change something before it goes live.',
        'Why: {reason}',
      ],
    },
  },
  listing_rejected: {
    user: {
      title: 'Your listing was not approved',
      said: ['We cannot list “{title}”.', 'Why: {reason}'],
    },
  },
  listing_pending: {
    user: {
      title: 'We are looking at your listing again',
      said: [
        'We have taken back what we told you about “{title}” a moment ago, and look at it once more. You hear from us; there is nothing for you to do.',
      ],
    },
  },
  edit_approved: {
    user: { title: 'Your changes are live', said: ['We have approved your changes of “{title}”.'] },
  },
  edit_changes_requested: {
    user: {
      title: 'Your changes need another look',
      said: [
        'We ask you to revise your changes of “{title}”. The approved version stays live.',
        'Why: {reason}',
      ],
    },
  },
  edit_rejected: {
    user: {
      title: 'Your changes were not approved',
      said: [
        'We cannot take your changes of “{title}”. The approved version stays live.',
        'Why: {reason}',
      ],
    },
  },
  edit_pending: {
    user: {
      title: 'We are looking at your changes again',
      said: [
        'We have taken back what we told you about your changes of “{title}” a moment ago, and look at them once more. Until then the version before them is live.',
      ],
    },
  },
  calendar_fails: {
    user: {
      title: 'A calendar cannot be read',
      said: [
        'We cannot read the calendar “{feed}” of “{title}” any more. What it said last stays blocked.',
        '[instantBook]Until it works again, people ask you before they book.',
      ],
    },
  },
  calendar_works: {
    user: {
      title: 'A calendar works again',
      said: [
        'We can read the calendar “{feed}” of “{title}” again.',
        '[instantBook]The listing can be booked at once again when all its calendars work.',
      ],
    },
  },
  identity_verified: {
    user: {
      title: 'Your identity is confirmed',
      said: ['We have looked at your document. It is deleted within a few days.'],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
