import { taxedFees, type TaxRule } from './taxes';

const fees = { renterFeeBps: 1000, commissionBps: 1500, taxBps: 500, taxLabel: 'Sales tax' };
const rule = (country: string, taxClass: string, bps: number, more: Partial<TaxRule> = {}) => ({
  country,
  taxClass,
  label: `${country}/${taxClass}`,
  bps,
  inclusive: false,
  ...more,
});
const taxes = [
  rule('', '', 100),
  rule('', 'reduced', 200),
  rule('DE', '', 1900, { inclusive: true }),
  rule('DE', 'reduced', 700, { inclusive: true }),
];

test.each([
  ['FR', 'standard', 100, false],
  ['FR', 'reduced', 200, false],
  ['DE', 'standard', 1900, true],
  ['DE', 'reduced', 700, true],
  ['DE', null, 1900, true],
  [null, undefined, 100, false],
])('in %s for %s the most exact rule counts', (country, taxClass, taxBps, taxInclusive) => {
  const found = taxedFees({ ...fees, taxes }, { country, taxClass });
  expect(found).toMatchObject({ taxBps, taxInclusive, renterFeeBps: 1000 });
  expect(found).not.toHaveProperty('taxes');
});

test('without a rule the schedule’s own tax is taken, unless a rule is demanded', () => {
  const place = { country: 'FR', taxClass: 'standard' };
  const german = [rule('DE', '', 1900)];
  expect(taxedFees({ ...fees, taxes: german }, place)).toEqual(fees);
  expect(taxedFees({ ...fees, taxes: null }, place)).toEqual(fees);
  expect(taxedFees({ ...fees, taxes: german, taxRequired: true }, place)).toBeUndefined();
});

test.each([
  [rule('DE', '', Number.NaN)],
  [rule('DE', '', -1)],
  [rule('DE', '', 10_001)],
  [rule('DE', '', 1900, { label: '' })],
])('nothing is sold under a broken rule: %j', (broken) => {
  const place = { country: 'DE', taxClass: 'standard' };
  expect(taxedFees({ ...fees, taxes: [broken] }, place)).toBeUndefined();
});
