import type { TypeLayout } from './layout';

export const bookingLayout: TypeLayout = {
  uid: 'api::booking.booking',
  mainField: 'number',
  sort: ['bookedAt', 'DESC'],
  list: ['number', 'state', 'listingTitle', 'startAt', 'endAt', 'total', 'dueAt'],
  edit: [
    [
      ['number', 4],
      ['state', 8],
    ],
    [
      ['listingTitle', 8],
      ['quantity', 4],
    ],
    [
      ['startAt', 6],
      ['endAt', 6],
    ],
    [
      ['startDate', 4],
      ['endDate', 4],
      ['timeZone', 4],
    ],
    [
      ['guests', 4],
      ['bookedAt', 8],
    ],
    [['message', 12]],
    [
      ['listingId', 4],
      ['renterId', 4],
      ['ownerId', 4],
    ],
    [
      ['policyVersion', 6],
      ['settledAt', 6],
    ],
  ],
  fields: {
    number: { label: 'Number' },
    state: { label: 'State' },
    listingTitle: { label: 'Listing' },
    quantity: { label: 'Pieces' },
    startAt: { label: 'Starts' },
    endAt: { label: 'Ends' },
    startDate: { label: 'First day', description: 'Local date of the listing.' },
    endDate: { label: 'Last day', description: 'Local date of the listing.' },
    timeZone: { label: 'Time zone' },
    guests: { label: 'People' },
    bookedAt: { label: 'Booked' },
    message: { label: 'Message of the renter' },
    listingId: { label: 'Listing (id)' },
    renterId: { label: 'Renter (id)' },
    ownerId: { label: 'Owner (id)' },
    policyVersion: { label: 'Sold under policy' },
    settledAt: { label: 'Settled' },
    total: { label: 'Total' },
    currency: { label: 'Currency' },
    depositAmount: { label: 'Deposit' },
    depositState: { label: 'State of the deposit' },
    dueAt: { label: 'Next deadline' },
    pendingIntent: { label: 'On its way' },
    listingPhoto: { label: 'Photo' },
  },
  bulkable: false,
};
