import type { TypeLayout } from './layout';

export const inspectionLayout: TypeLayout = {
  uid: 'api::inspection.inspection',
  mainField: 'bookingId',
  sort: ['recordedAt', 'DESC'],
  list: ['bookingId', 'kind', 'condition', 'authorId', 'recordedAt'],
  edit: [
    [
      ['kind', 4],
      ['condition', 4],
      ['recordedAt', 4],
    ],
    [
      ['bookingId', 6],
      ['authorId', 6],
    ],
    [['notes', 12]],
    [['checklist', 12]],
    [['issues', 12]],
    [['photos', 12]],
  ],
  fields: {
    kind: { label: 'When' },
    condition: { label: 'Condition' },
    recordedAt: { label: 'Recorded' },
    bookingId: { label: 'Booking (id)' },
    authorId: { label: 'Recorded by (id)' },
    notes: { label: 'Notes' },
    checklist: { label: 'Checklist' },
    issues: { label: 'Issues' },
    photos: { label: 'Photos (upload ids)' },
  },
  bulkable: false,
};
