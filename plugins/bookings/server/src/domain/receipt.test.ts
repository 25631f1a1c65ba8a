import { receiptOf, type ReceiptFacts } from './receipt';

const facts: ReceiptFacts = {
  number: 'RP-0000001',
  listingTitle: 'Cello',
  quantity: 1,
  startAt: new Date('2026-03-28T09:00:00Z'),
  endAt: new Date('2026-03-29T16:00:00Z'),
  timeZone: 'Europe/Berlin',
  renterName: 'Ada',
  ownerName: 'Boris',
  currency: 'EUR',
  lines: [
    { code: 'rental', label: '50.00 EUR × 2 days', amount: 10_000 },
    { code: 'service_fee', label: 'Service fee', amount: 1000 },
  ],
  total: 11_000,
  deposit: 20_000,
  movements: [{ at: new Date('2026-03-01T23:30:00Z'), amount: 11_000 }],
};

/** Intl puts no-break spaces where a line must not end. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replace(/[\u00a0\u202f]/g, ' '));

test('names the rental, its lines and what was paid, in local time', () => {
  const receipt = plain(receiptOf(facts, 'en'));
  expect(receipt.facts[2]).toEqual([
    'Rental',
    'Mar 28, 2026, 10:00 AM – Mar 29, 2026, 6:00 PM (Europe/Berlin)',
  ]);
  expect(receipt.total).toEqual(['Total', '€110.00']);
  expect(receipt.movements).toEqual([['Paid on March 2, 2026', '€110.00']]);
  expect(receipt.balance).toBeUndefined();
  expect(receipt.notes[0]).toContain('€200.00');
});

test('a refund is a line of its own and the balance follows', () => {
  const refund = { at: new Date('2026-03-20T10:00:00Z'), amount: -5500 };
  const receipt = plain(
    receiptOf({ ...facts, deposit: 0, movements: [...facts.movements, refund] }, 'de'),
  );
  expect(receipt.movements[1]).toEqual(['Erstattet am 20. März 2026', '-55,00 €']);
  expect(receipt.balance).toEqual(['Bezahlt nach Erstattungen', '55,00 €']);
  expect(receipt.notes).toEqual([]);
});

test.each([
  ['JPY', '¥11,000'],
  ['KWD', 'KWD 11.000'],
])('%s has its own number of places', (currency, total) => {
  expect(plain(receiptOf({ ...facts, currency }, 'en')).total[1]).toBe(total);
});
