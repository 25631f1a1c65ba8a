import { CONTENT_RULES, findContentProblems } from './validate-content';

const CATEGORY = 'api::category.category';
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
