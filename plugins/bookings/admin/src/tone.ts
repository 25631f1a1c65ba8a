/** How urgent or good a state is: the colour of its badge. The words always say it as well. */
export type Tone = 'neutral' | 'waiting' | 'good' | 'active' | 'bad';

const BOOKING_TONES: Readonly<Record<string, Tone>> = {
  PENDING_PAYMENT: 'waiting',
  UNDER_REVIEW: 'waiting',
  PENDING_OWNER_APPROVAL: 'waiting',
  CONFIRMED: 'good',
  UPCOMING: 'active',
  INSPECTION_PENDING: 'active',
  INSPECTION_INCOMPLETE: 'active',
  IN_PROGRESS: 'active',
  RETURN_INSPECTION_PENDING: 'active',
  COMPLETED: 'good',
  DISPUTED: 'bad',
  RESOLVED: 'waiting',
  SETTLED: 'good',
};

const LISTING_TONES: Readonly<Record<string, Tone>> = {
  PENDING_REVIEW: 'waiting',
  CHANGES_REQUESTED: 'waiting',
  ACTIVE: 'good',
  REJECTED: 'bad',
};

const DISPUTE_TONES: Readonly<Record<string, Tone>> = {
  OPEN: 'bad',
  APPEALED: 'bad',
  RESOLVED: 'waiting',
  CLOSED: 'neutral',
};

export const disputeTone = (state: string): Tone => DISPUTE_TONES[state] ?? 'neutral';
export const bookingTone = (state: string): Tone => BOOKING_TONES[state] ?? 'neutral';
export const listingTone = (state: string): Tone => LISTING_TONES[state] ?? 'neutral';

interface BadgeColours {
  backgroundColor: string;
  textColor: string;
}

/** Names of theme colours. */
export const TONE_COLOURS: Readonly<Record<Tone, BadgeColours>> = {
  neutral: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  waiting: { backgroundColor: 'warning100', textColor: 'warning700' },
  good: { backgroundColor: 'success100', textColor: 'success700' },
  active: { backgroundColor: 'secondary100', textColor: 'secondary700' },
  bad: { backgroundColor: 'danger100', textColor: 'danger700' },
};
