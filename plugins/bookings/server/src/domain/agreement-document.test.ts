import type { AgreementView } from '../../../contracts/agreement';
import { agreementDocument } from './agreement-document';

const view: AgreementView = {
  hash: 'a'.repeat(64),
  intact: true,
  content: {
    format: 1,
    bookingId: 'b1',
    number: 'RP-0000001',
    agreedAt: '2026-03-01T23:30:00.000Z',
    renter: { id: 'r', name: 'Zoë Łuczak' },
    owner: { id: 'o', name: 'Jörg Müßig' },
    item: {
      listingId: 'l',
      title: 'Cello',
      description: 'Full size.',
      place: 'Berlin, DE',
      properties: [
        { label: 'Condition', value: 'like new' },
        { label: 'Bow included', value: true },
        { label: 'Strings', value: ['C', 'G'] },
      ],
      checklist: ['Bow', 'Case'],
      quantity: 2,
    },
    period: {
      startAt: '2026-03-28T09:00:00.000Z',
      endAt: '2026-03-29T16:00:00.000Z',
      startDate: '2026-03-28',
      endDate: '2026-03-29',
      timeZone: 'Europe/Berlin',
      pickupTime: '10:00',
      returnTime: '18:00',
    },
    price: {
      currency: 'EUR',
      lines: [{ code: 'rental', label: '50.00 EUR × 2 days', amount: 10_000 }],
      total: 10_000,
      deposit: 20_000,
    },
    cancellation: {
      policy: 'Moderate',
      version: 'moderate@1',
      tiers: [{ hoursBefore: 24, refundPercent: 50 }],
      inProgressRefund: false,
      serviceFeeRefundable: false,
    },
    terms: { title: 'Terms', hash: 'b'.repeat(64), publishedAt: '2026-01-01T12:00:00.000Z' },
    message: 'Danke!',
  },
  addenda: [
    {
      kind: 'CHECK_IN',
      hash: 'c'.repeat(64),
      intact: true,
      content: {
        format: 1,
        bookingId: 'b1',
        after: 'a'.repeat(64),
        at: '2026-03-28T09:10:00.000Z',
        report: {
          condition: 'FAIR',
          checklist: [{ item: 'Case', ok: false }],
          notes: '',
          issues: ['A scratch'],
          photos: ['u1', 'u2'],
        },
      },
    },
  ],
};

/** Intl puts no-break spaces where a line must not end. */
const words = (language: 'en' | 'de') =>
  JSON.stringify(agreementDocument(view, language)).replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['en', ['Rental agreement', '2 × Cello', 'yes', 'C, G', '€100.00', '50 % of the rental']],
  ['de', ['Mietvereinbarung', '28.03.2026, 10:00', 'ja', '100,00 €', 'gebraucht', '200,00 €']],
] as const)('in %s', (language, said) => {
  const text = words(language);
  for (const each of said) expect(text).toContain(each);
});

test('hashes, names and what is not in order are there as they are', () => {
  const text = words('en');
  for (const each of ['a', 'b', 'c']) expect(text).toContain(each.repeat(64));
  for (const each of ['Zoë Łuczak', 'Jörg Müßig', 'Case · A scratch', 'Danke!'])
    expect(text).toContain(each);
});
