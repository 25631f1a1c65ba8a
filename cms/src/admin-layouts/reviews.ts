import type { TypeLayout } from './layout';

export const reviewLayout: TypeLayout = {
  uid: 'api::review.review',
  mainField: 'bookingNumber',
  sort: ['writtenAt', 'DESC'],
  list: ['bookingNumber', 'writtenBy', 'rating', 'text', 'state', 'writtenAt', 'shownAt'],
  edit: [
    [
      ['bookingNumber', 4],
      ['writtenBy', 4],
      ['rating', 4],
    ],
    [['text', 12]],
    [
      ['state', 4],
      ['writtenAt', 4],
      ['shownAt', 4],
    ],
    [
      ['listingId', 4],
      ['authorId', 4],
      ['subjectId', 4],
    ],
    [['revealAt', 4]],
  ],
  fields: {
    bookingNumber: { label: 'Booking' },
    bookingId: { label: 'Booking (id)' },
    listingId: { label: 'Listing (id)' },
    writtenBy: { label: 'Written by' },
    authorId: { label: 'Written by (id)' },
    subjectId: { label: 'About (id)' },
    rating: { label: 'Stars' },
    text: { label: 'Text' },
    state: { label: 'State' },
    writtenAt: { label: 'Written' },
    revealAt: { label: 'Shown at the latest' },
    shownAt: { label: 'Shown' },
  },
  bulkable: false,
};
