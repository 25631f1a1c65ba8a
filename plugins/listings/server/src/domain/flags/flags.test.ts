import { Random } from '@rental/shared/random';
import { FLAG_VARIANTS } from '../../../../contracts/moderation';
import { applyEdit, EMPTY_CONTENT } from '../content';
import { findContactFlags } from './find-contact-flags';
import { findFlags } from './find-flags';
import { findProhibitedWords, type ProhibitedWord } from './find-prohibited-words';
import { judgeOwner, YOUNG_ACCOUNT_DAYS } from './judge-owner';
import { judgePrice, type PriceStatistics } from './judge-price';

const listing = applyEdit(EMPTY_CONTENT, {
  title: 'Sunburst Jazzmaster',
  description: 'A well kept electric guitar.',
  attributes: { brand: 'Fender', strings: 6 },
  price: { amount: 2500, currency: 'EUR', unit: 'DAY' },
});
const word = (phrase: string, matching: ProhibitedWord['matching'] = 'word'): ProhibitedWord => ({
  phrase,
  matching,
  explanation: '',
});
const finds = (description: string, ...words: ProhibitedWord[]): boolean =>
  findProhibitedWords({ ...listing, description }, words).length > 0;

test('contact data is pointed out where it stands, each kind once', () => {
  const flags = findContactFlags({
    ...listing,
    description: 'Mail anna@example.com or ben@example.com, or call +43 660 1234567',
    attributes: { brand: 'www.fender.example' },
    photos: [{ uploadId: 'a', alt: 'See @jazz_master' }],
  });
  expect(flags.map(({ field, variant }) => [field, variant])).toEqual([
    ['description', 'email'],
    ['description', 'phone'],
    ['attributes.brand', 'link'],
    ['photos', 'handle'],
  ]);
  expect(flags[0]?.reason).toBe(
    'The description has what looks like a mail address: “anna@example.com, ben@example.com”.',
  );
  expect(findContactFlags(listing)).toEqual([]);
});

test.each([
  ['a Firearm', word('firearm'), true],
  ['FÍREARM!', word('firearm'), true],
  ['f1re4rm', word('firearm'), true],
  ['f i r e a r m', word('firearm'), true],
  ['f.i.r.e.a.r.m', word('firearm'), true],
  ['firearms', word('firearm'), false],
  ['firearms', word('firearm', 'part'), true],
  ['a fire arm', word('firearm'), false],
  ['cash   only', word('cash only'), true],
  ['cash-only', word('cash only'), true],
  ['cash, only', word('cash only'), false],
  ['Groß', word('gross'), true],
  ['anything', word('  '), false],
  ['C++ (cheap)', word('c++'), true],
])('%s holds %j: %s', (text, prohibited, found) => expect(finds(text, prohibited)).toBe(found));

test('a word is found between any others, and never where it is not', () => {
  const random = new Random(5);
  const others = ['red', 'guitar', 'with', 'strap,', '1965', 'Größe', 'L.'];
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({ length: 6 }, () => random.pick(others));
    expect(finds(text.join(' '), word('firearm'))).toBe(false);
    text.splice(random.int(0, 6), 0, random.pick(['firearm', 'FIREARM', 'fírearm', 'f1rearm']));
    expect([text, finds(text.join(' '), word('firearm'))]).toEqual([text, true]);
  }
});

/** As PostgreSQL counts them. */
function statisticsOf(amounts: readonly number[]): PriceStatistics {
  const middle = (values: readonly number[]): number => {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (index: number): number => sorted[index] ?? 0;
    const half = (sorted.length - 1) / 2;
    return (at(Math.floor(half)) + at(Math.ceil(half))) / 2;
  };
  const logs = amounts.map(Math.log);
  const medianLog = middle(logs);
  const deviationLog = middle(logs.map((log) => Math.abs(log - medianLog)));
  return { count: amounts.length, medianLog, deviationLog, categoryName: 'Guitars' };
}
const USUAL = statisticsOf([1800, 2000, 2200, 2400, 2500, 2600, 2800, 3000, 3500]);
const judged = (amount: number, statistics = USUAL) =>
  judgePrice({ price: { ...listing.price, amount } }, statistics).map(({ variant }) => variant);

test('a price far from the middle is pointed out, with what is usual', () => {
  expect([judged(2500), judged(4500), judged(25_000), judged(250)]).toEqual([
    [],
    [],
    ['high'],
    ['low'],
  ]);
  expect(judgePrice({ price: { ...listing.price, amount: 25_000 } }, USUAL)[0]?.reason).toBe(
    '250.00 EUR a day is 10 times above the middle of 9 listings in Guitars (25.00 EUR).',
  );
});

test('without enough to compare with, or without a price, nothing is said', () => {
  expect(judged(1_000_000, statisticsOf([1, 2, 3]))).toEqual([]);
  expect(judged(1, { count: 0, medianLog: null, deviationLog: null, categoryName: '' })).toEqual(
    [],
  );
  expect(judged(0)).toEqual([]);
});

test('a few wild prices do not move the judgement, and it knows no scale', () => {
  const random = new Random(9);
  for (let round = 0; round < 200; round += 1) {
    const usual = Array.from({ length: 20 }, () => random.int(2000, 3000));
    const wild = Array.from({ length: 3 }, () => random.int(500_000, 9_000_000));
    const amount = random.pick([2500, 40_000, 300]);
    const plainly = judged(amount, statisticsOf(usual));
    expect(judged(amount, statisticsOf([...usual, ...wild]))).toEqual(plainly);
    expect(judged(amount * 100, statisticsOf(usual.map((price) => price * 100)))).toEqual(plainly);
    if (plainly[0] === 'high') expect(judged(amount * 2, statisticsOf(usual))).toEqual(['high']);
  }
});

test('an owner is new without a completed rental, or with a young account', () => {
  const now = new Date('2026-05-20T12:00:00Z');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const variants = (days: number, completedRentals: number) =>
    judgeOwner({ accountCreatedAt: daysAgo(days), completedRentals }, now).map((f) => f.variant);
  expect(variants(400, 3)).toEqual([]);
  expect(variants(400, 0)).toEqual(['no_rental']);
  expect(variants(YOUNG_ACCOUNT_DAYS - 1, 3)).toEqual(['young_account']);
  expect(variants(YOUNG_ACCOUNT_DAYS, 3)).toEqual([]);
  expect(judgeOwner({ accountCreatedAt: null, completedRentals: 1 }, now)).toEqual([]);
  expect(judgeOwner({ accountCreatedAt: daysAgo(1), completedRentals: 1 }, now)[0]?.reason).toBe(
    'The account is 1 day old.',
  );
});

test('every flag has a variant that is known, and words', () => {
  const flags = findFlags(
    {
      ...listing,
      description: 'firearm, anna@example.com',
      price: { ...listing.price, amount: 1 },
    },
    {
      words: [word('firearm')],
      prices: USUAL,
      owner: { accountCreatedAt: new Date(), completedRentals: 0 },
      now: new Date(),
    },
  );
  expect(flags.map(({ code }) => code)).toEqual([
    'prohibited_words',
    'contact_data',
    'price_outlier',
    'new_owner',
    'new_owner',
  ]);
  for (const { code, variant, reason } of flags) {
    expect(FLAG_VARIANTS[code]).toContain(variant);
    expect(reason).toMatch(/\.$/);
  }
});
