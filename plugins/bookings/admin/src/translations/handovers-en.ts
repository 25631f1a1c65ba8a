/** Texts of the page "Today's handovers". */
export const handoversEn = {
  'handovers.title': "Today's handovers",
  'handovers.subtitle': 'What changes hands today, by the calendar of the place where it does.',
  'handovers.filter': 'Show',
  'handovers.filter.all': 'Pickups and returns',
  'handovers.filter.pickup': 'Pickups',
  'handovers.filter.return': 'Returns',
  'handovers.counted': '{kind} ({count})',
  'handovers.loading': "Reading today's handovers…",
  'handovers.failed':
    'The handovers could not be read. Reload the page; if it stays, tell the team.',
  'handovers.none': 'Nothing changes hands today.',
  'handovers.head.at': 'When, there',
  'handovers.head.kind': 'What',
  'handovers.head.booking': 'Booking',
  'handovers.head.listing': 'Listing',
  'handovers.head.state': 'State',
  'handovers.pickup': 'Pickup',
  'handovers.pickup.done': 'Picked up',
  'handovers.return': 'Return',
  'handovers.return.done': 'Returned',
} as const;
