/** What previews and test mails are filled with. */
import type { Facts } from './facts';

export const EXAMPLE_FACTS: Required<Facts> = {
  title: 'Acoustic guitar',
  number: 'RP-EXAMPLE',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  start: '2026-05-04T08:00:00Z',
  end: '2026-05-06T16:00:00Z',
  askedStart: '2026-05-05T08:00:00Z',
  askedEnd: '2026-05-07T16:00:00Z',
  until: '2026-05-10T10:00:00Z',
  amount: 10_000,
  share: 8500,
  taken: 7000,
  late: 1560,
  nextNumber: 'RP-ANOTHER',
  nextStart: '2026-05-08T08:00:00Z',
  renterGets: 5000,
  ownerGets: 4500,
  note: 'Half of it was there before.',
  reason: 'Please show the back.',
  feed: 'Holidays',
  instantBook: true,
  deposit: true,
  final: true,
};
