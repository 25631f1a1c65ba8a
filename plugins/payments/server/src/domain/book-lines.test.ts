import { documentLine, journalLines } from './book-lines';
import { documentContent } from '../../../contracts/documents';

const AT = '2026-03-01T10:00:00.000Z';

test('a journal has a row for each posting, in major units, on its side', () => {
  const journal = {
    id: '7',
    at: new Date(AT),
    source: 'booking.paid',
    sourceId: 'pi_1',
    booking: 'RP-1',
    owner: null,
    currency: 'KWD',
    postings: [
      { account: 'stripe:platform', amount: 2_500 },
      { account: 'deferred:fee', amount: -2_500 },
    ],
  };
  expect(journalLines(journal).split('\r\n')).toEqual([
    `7,${AT},booking.paid,pi_1,RP-1,,KWD,stripe:platform,2.500,`,
    `7,${AT},booking.paid,pi_1,RP-1,,KWD,deferred:fee,,2.500`,
    '',
  ]);
});

const document = documentContent.parse({
  format: 1,
  number: 'CRN-2026-000001',
  kind: 'credit_note',
  issuedAt: AT,
  occurredAt: AT,
  currency: 'EUR',
  issuer: { name: 'R', address: 'A', taxNumber: 'T' },
  recipient: { role: 'renter', name: '=HYPERLINK("http://x")' },
  onBehalfOf: null,
  booking: {
    number: 'RP-1',
    title: 'A tent',
    quantity: 1,
    startAt: AT,
    endAt: AT,
    timeZone: 'UTC',
  },
  lines: [{ code: 'rental', label: 'Rental', amount: -10_000, by: 'owner' }],
  taxes: [
    { label: 'VAT', rateBps: 1_900, base: -10_000, amount: -1_900 },
    { label: 'City', rateBps: 50, base: -10_000, amount: -50 },
  ],
  total: -11_950,
  refersTo: 'INV-2026-000001',
});

test('a document is one row: net and taxes sum to the total, and a name is no formula', () => {
  expect(documentLine(document)).toBe(
    `CRN-2026-000001,credit_note,${AT},${AT},RP-1,renter,"'=HYPERLINK(""http://x"")",` +
      'INV-2026-000001,EUR,-100.00,VAT + City,19 + 0.5,-100.00,-19.50,-119.50\r\n',
  );
});

test('a document without taxes says so by a zero', () => {
  expect(documentLine({ ...document, taxes: [], total: -10_000 })).toMatch(
    /,EUR,-100\.00,,,,0\.00,-100\.00\r\n$/,
  );
});
