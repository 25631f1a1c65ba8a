import type { Message } from '~/lib/i18n/translator';

/** What the sides of a rental say about each other. */
export const reviewsEn = {
  'review.title': 'How was it?',
  'review.write': 'Write a review',
  'review.back': 'Back to the booking',
  'review.stars': 'Stars',
  'review.star': { one: '{count} star', other: '{count} stars' },
  'review.chooseStars': 'Choose one to five stars.',
  'review.text': 'In your words',
  'review.textHint': 'Everybody can read it. Phone numbers and addresses are left out.',
  'review.submit': 'Send the review',
  'review.title.list': 'Reviews',
  'review.mine': 'You wrote',
  'review.theirs': '{name} wrote',
  'review.waits': 'Shown as soon as {name} has written too, or when the time for reviews is over.',
} as const satisfies Record<string, Message>;
