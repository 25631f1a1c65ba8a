/** A document says what its journal says, whatever was sold and whatever went back. */
import { refundFor } from '../../../../bookings/server/src/domain/refund';
import { priceRental } from '@rental/bookings/contracts/pricing';
import fc from 'fast-check';
import {
  bookingPaid,
  refundBeforeSettle,
  refundFailed,
  settle,
  type JournalEntry,
} from '../../../contracts/journals';
import { chargebackLost, NO_LOSS } from '../../../contracts/dispute-journals';
import { lateFeePaid } from '../../../contracts/late-fee-journals';
import { draftsOf, type DocumentedEntry, type JournalFacts } from './document-drafts';

const occurredAt = new Date('2026-06-01T10:00:00Z');
const tax = { label: 'VAT', rateBps: 1900 };

const factsOf = (
  entry: JournalEntry,
  { charge = null, refund = null }: Partial<Pick<JournalFacts, 'charge' | 'refund'>> = {},
): JournalFacts => ({
  entry: {
    sourceType: entry.sourceType as DocumentedEntry['sourceType'],
    sourceId: entry.sourceId,
    postings: entry.postings,
  },
  charge,
  refund,
  tax,
});

const sale = fc.record({
  // None, two and three decimals: amounts are minor units all the same.
  currency: fc.constantFrom('JPY', 'EUR', 'KWD'),
  priceAmount: fc.integer({ min: 1, max: 5_000_000 }),
  units: fc.integer({ min: 1, max: 90 }),
  quantity: fc.integer({ min: 1, max: 5 }),
  percentOff: fc.integer({ min: 0, max: 60 }),
  extra: fc.integer({ min: 0, max: 20_000 }),
  renterFeeBps: fc.integer({ min: 0, max: 3000 }),
  commissionBps: fc.integer({ min: 0, max: 4000 }),
  taxBps: fc.integer({ min: 0, max: 2700 }),
  taxInclusive: fc.boolean(),
  promo: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  percent: fc.integer({ min: 0, max: 100 }),
  withFee: fc.boolean(),
});

type Sale = typeof sale extends fc.Arbitrary<infer S> ? S : never;

const priceOf = (sold: Sale) =>
  priceRental({
    listing: {
      priceAmount: sold.priceAmount,
      currency: sold.currency,
      priceUnit: 'DAY',
      priceTiers: sold.percentOff > 0 ? [{ minUnits: 1, percentOff: sold.percentOff }] : [],
      depositAmount: 12_345,
    },
    units: sold.units,
    quantity: sold.quantity,
    extras: sold.extra > 0 ? [{ code: 'x', label: 'Case', amount: sold.extra, per: 'unit' }] : [],
    fees: { ...sold, taxLabel: 'VAT' },
    ...(sold.promo ? { promo: { code: 'P', percent: sold.promo, amount: 0 } } : {}),
  });

const fact = (currency: string) => ({ bookingId: 'b', ownerId: 'o', currency, occurredAt });

const refunded = (sold: Sale, price: ReturnType<typeof priceOf>) =>
  refundFor(
    price,
    {
      name: 'any',
      version: '1',
      tiers: [{ hoursBefore: 0, refundPercent: sold.percent }],
      inProgressRefund: false,
      serviceFeeRefundable: sold.withFee,
    },
    {
      by: 'renter',
      at: occurredAt,
      localDate: '2026-06-01',
      startAt: new Date('2026-07-01T10:00:00Z'),
      startDate: '2026-07-01',
      endDate: '2026-07-10',
      inProgress: false,
    },
  );

const linesOf = ({ lines, taxes }: ReturnType<typeof draftsOf>[number]): number =>
  [...lines, ...taxes].reduce((sum, { amount }) => sum + amount, 0);

test('an invoice is what was charged; the deposit is no part of it', () => {
  fc.assert(
    fc.property(sale, (sold) => {
      const price = priceOf(sold);
      fc.pre(price.total > 0);
      const { total: amount, applicationFee, currency } = price;
      const entry = bookingPaid({ ...fact(currency), intentId: 'pi', amount, applicationFee });
      const [invoice, ...others] = draftsOf(factsOf(entry, { charge: { kind: 'first', price } }));
      expect(others).toEqual([]);
      expect(invoice).toMatchObject({ kind: 'invoice', recipient: 'renter', total: amount });
      expect(invoice && linesOf(invoice)).toBe(amount);
      expect(invoice?.taxes.reduce((sum, line) => sum + line.amount, 0)).toBe(price.tax);
      expect(invoice?.lines.some(({ code }) => code === 'tax')).toBe(false);
      // What a change added has no lines of its own.
      const { lines: _, ...added } = price;
      const [more] = draftsOf(factsOf(entry, { charge: { kind: 'extension', price: added } }));
      expect(more && linesOf(more)).toBe(amount);
    }),
    { numRuns: 300 },
  );
});

test('a credit note is what went back, a correction takes it back whole', () => {
  fc.assert(
    fc.property(sale, (sold) => {
      const price = priceOf(sold);
      const split = refunded(sold, price);
      fc.pre(split.refund > 0);
      const { refund: amount, platformPart: feeRefund } = split;
      const given = { ...fact(price.currency), refundId: 're', amount, feeRefund };
      const refund = { ...split, intentId: 'pi' };
      const [note] = draftsOf(factsOf(refundBeforeSettle(given), { refund }));
      const failed = refundFailed({ ...given, from: 'held' });
      const [correction] = draftsOf(factsOf(failed, { refund }));
      expect([note?.total, correction?.total]).toEqual([-amount, amount]);
      expect(note?.refersTo).toEqual({ sourceType: 'booking.paid', sourceId: 'pi' });
      expect(correction?.refersTo).toEqual({ sourceType: 'refund', sourceId: 're' });
      expect(note?.taxes.reduce((sum, line) => sum + line.amount, 0)).toBe(0 - split.taxReturned);
      const opposite = correction?.lines.map((line) => ({ ...line, amount: -line.amount }));
      expect(opposite).toEqual(note?.lines);
    }),
    { numRuns: 300 },
  );
});

test('the settlement invoices the commission that is left to the owner, and nothing to the renter', () => {
  fc.assert(
    fc.property(sale, (sold) => {
      const price = priceOf(sold);
      const { ownerShare, commission, tax: collected, promo } = price;
      const entry = settle({
        ...fact(price.currency),
        ownerShare,
        commission,
        serviceFee: price.renterFee,
        tax: collected,
        promo,
      });
      const drafts = draftsOf(factsOf(entry));
      expect(drafts.map(({ kind, recipient, total }) => [kind, recipient, total])).toEqual(
        commission > 0 ? [['commission_invoice', 'owner', commission]] : [],
      );
    }),
    { numRuns: 200 },
  );
});

test('a late fee is invoiced to the renter, its commission to the owner', () => {
  const entry = lateFeePaid({
    ...fact('EUR'),
    intentId: 'pi',
    amount: 10_000,
    applicationFee: 1500,
  });
  expect(draftsOf(factsOf(entry)).map(({ kind, total }) => [kind, total])).toEqual([
    ['invoice', 10_000],
    ['commission_invoice', 1500],
  ]);
});

test('a chargeback that is lost after the settlement gives the commission back, and is no credit note', () => {
  const entry = chargebackLost({
    ...fact('EUR'),
    chargebackId: 'du',
    parts: { ...NO_LOSS, owed: 8500, serviceFee: 1000, commission: 1500 },
  });
  expect(draftsOf(factsOf(entry))).toMatchObject([
    {
      kind: 'commission_credit_note',
      recipient: 'owner',
      total: -1500,
      refersTo: { sourceType: 'booking.settled' },
    },
  ]);
});

test('what goes back of a deposit was never invoiced', () => {
  const entry = refundFailed({
    ...fact('EUR'),
    refundId: 're',
    amount: 5000,
    feeRefund: 0,
    from: 'damage',
  });
  expect(draftsOf(factsOf(entry))).toEqual([]);
});

test('a document that would say something else than its journal is not written', () => {
  const price = { rental: 100, renterFee: 10, tax: 0 };
  const entry = bookingPaid({ ...fact('EUR'), intentId: 'pi', amount: 111, applicationFee: 11 });
  expect(() => draftsOf(factsOf(entry, { charge: { kind: 'dates', price } }))).toThrow(
    'invoice says 110, its journal says 111',
  );
});
