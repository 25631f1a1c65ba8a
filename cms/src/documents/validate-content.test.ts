import { CONTENT_RULES, findContentProblems } from './validate-content';

const CATEGORY = 'api::category.category';
const POLICY = 'api::cancellation-policy.cancellation-policy';
const FEES = 'api::fee-schedule.fee-schedule';
const LISTING = 'api::listing.listing';

const messages = (uid: string, data: Record<string, unknown>): string =>
  findContentProblems(uid, data)
    .map(({ message }) => message)
    .join('\n');

const brand = {
  key: 'brand',
  label: 'Brand',
  type: 'select',
  options: [{ value: 'canon', label: 'Canon' }],
  required: true,
  facet: true,
  order: 1,
};

describe('fields of a category', () => {
  test('a sound list passes', () => {
    const weight = { key: 'weight', label: 'Weight', type: 'number', unit: 'kg' };
    expect(messages(CATEGORY, { fields: [brand, weight] })).toBe('');
  });

  test.each([
    ['an unknown type', { ...brand, type: 'colour' }, /fields\[0\]\.type must be one of text/],
    ['a choice without options', { ...brand, options: [] }, /fields\[0\]\.options is missing/],
    [
      'options on a number',
      { ...brand, type: 'number' },
      /fields\[0\]\.options is for select and multiselect, not for number/,
    ],
    [
      'an unknown part',
      { ...brand, hidden: true },
      /fields\[0\] has a part that is not known: hidden/,
    ],
    ['a key with spaces', { ...brand, key: 'my brand' }, /fields\[0\]\.key must start/],
    [
      'an option twice',
      { ...brand, options: [...brand.options, ...brand.options] },
      /fields\[0\]\.options has the same value twice/,
    ],
  ])('%s is refused at its place', (_, field, expected) => {
    expect(messages(CATEGORY, { fields: [field] })).toMatch(expected);
  });

  test('a key that comes twice is refused', () => {
    expect(messages(CATEGORY, { fields: [brand, brand] })).toBe('fields has the same key twice.');
  });

  test('text that is JSON is read, text that is not is refused', () => {
    expect(messages(CATEGORY, { fields: JSON.stringify([brand]) })).toBe('');
    expect(messages(CATEGORY, { fields: '[{' })).toBe('fields must be a list of fields.');
  });
});

describe('rules of a category', () => {
  test('all of them may be given', () => {
    const rules = {
      pricingUnits: ['DAY', 'NIGHT'],
      depositMinimum: 5000,
      bufferMinutes: 60,
      checklist: ['Complete'],
      verification: 'identity',
      minimumAge: 21,
      taxClass: 'standard',
      protection: 'Basic cover',
    };
    expect(messages(CATEGORY, { rules })).toBe('');
  });

  test.each([
    [{ pricingUnits: ['WEEK'] }, /rules\.pricingUnits\[0\] must be one of DAY, NIGHT, HOUR/],
    [{ depositMinimum: 12.5 }, /rules\.depositMinimum is in whole cents/],
    [{ verification: 'passport' }, /rules\.verification must be none, email, phone or identity/],
    [{ discount: 1 }, /rules has a part that is not known: discount/],
  ])('%j is refused', (rules, expected) => {
    expect(messages(CATEGORY, { rules })).toMatch(expected);
  });
});

describe('tiers of a cancellation policy', () => {
  const tiers = [
    { hoursBefore: 168, refundPercent: 100 },
    { hoursBefore: 24, refundPercent: 50 },
    { hoursBefore: 0, refundPercent: 0 },
  ];

  test('most hours first, never more back later', () => {
    expect(messages(POLICY, { tiers })).toBe('');
  });

  test('hours that do not fall are refused', () => {
    expect(messages(POLICY, { tiers: [...tiers].reverse() })).toMatch(
      /tiers\[1\]\.hoursBefore must be less than 0/,
    );
  });

  test('a refund that grows is refused', () => {
    const growing = [tiers[1], { hoursBefore: 2, refundPercent: 80 }];
    expect(messages(POLICY, { tiers: growing })).toMatch(
      /tiers\[1\]\.refundPercent must not be more than 50/,
    );
  });

  test.each([-1, 101])('%i percent is refused', (refundPercent) => {
    expect(messages(POLICY, { tiers: [{ hoursBefore: 1, refundPercent }] })).toMatch(
      /is (below|above)/,
    );
  });

  test('an empty list is refused', () => {
    expect(messages(POLICY, { tiers: [] })).toBe('tiers needs at least one tier.');
  });
});

test.each([-1, 10_001, 12.5, '500'])('a fee of %p basis points is refused', (renterFeeBps) => {
  expect(messages(FEES, { renterFeeBps })).toMatch(/^renterFeeBps .*basis points|is below 0/);
});

test('fees from nothing to everything pass', () => {
  expect(messages(FEES, { renterFeeBps: 0, commissionBps: 10_000, taxBps: 1900 })).toBe('');
});

test('a listing keeps to real weekdays and zones', () => {
  expect(messages(LISTING, { closedWeekdays: [0, 6], timeZone: 'Asia/Tokyo' })).toBe('');
  expect(messages(LISTING, { closedWeekdays: [7] })).toMatch(
    /closedWeekdays\[0\] runs from 0 to 6/,
  );
  expect(messages(LISTING, { timeZone: 'Mars/Olympus' })).toMatch(/timeZone is not a time zone/);
});

test('what is absent or emptied is not judged, nor are other types', () => {
  for (const uid of Object.keys(CONTENT_RULES)) expect(findContentProblems(uid, {})).toEqual([]);
  expect(findContentProblems(CATEGORY, { fields: null })).toEqual([]);
  expect(findContentProblems('api::booking.booking', { fields: 'anything' })).toEqual([]);
});
