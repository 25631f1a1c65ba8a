import { findRisks, type RiskFacts, type RiskRule } from './risk';

const HOUR = 3_600_000;
const now = new Date('2026-05-04T12:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);

const blank = {
  id: 'r1',
  name: 'A rule',
  accountAgeHours: null,
  thresholdAmount: null,
  currency: null,
  bookingCount: null,
  withinHours: null,
};
const highValue: RiskRule = {
  ...blank,
  kind: 'new_account_high_value',
  accountAgeHours: 48,
  thresholdAmount: 100_000,
  currency: 'EUR',
};
const velocity: RiskRule = { ...blank, kind: 'velocity', bookingCount: 3, withinHours: 24 };
const calm: RiskFacts = {
  now,
  accountCreatedAt: ago(1),
  total: 99_999,
  currency: 'EUR',
  bookedAt: [],
};

test.each<[string, RiskRule, Partial<RiskFacts>, boolean]>([
  ['below the amount', highValue, {}, false],
  ['exactly the amount', highValue, { total: 100_000 }, true],
  ['another currency', highValue, { total: 900_000, currency: 'USD' }, false],
  [
    'an account of exactly the age',
    highValue,
    { total: 100_000, accountCreatedAt: ago(48) },
    false,
  ],
  ['an account a little younger', highValue, { total: 100_000, accountCreatedAt: ago(47.9) }, true],
  ['no amount set', { ...highValue, thresholdAmount: null }, { total: 900_000 }, false],
  ['the second booking of three', velocity, { bookedAt: [ago(1)] }, false],
  ['the third of three', velocity, { bookedAt: [ago(1), ago(23)] }, true],
  ['one of them too long ago', velocity, { bookedAt: [ago(1), ago(24)] }, false],
  ['no count set', { ...velocity, bookingCount: null }, { bookedAt: [ago(1), ago(1)] }, false],
])('%s', (_, rule, facts, caught) => {
  expect(findRisks([rule], { ...calm, ...facts })).toEqual(
    caught ? [{ ruleId: 'r1', name: 'A rule', kind: rule.kind }] : [],
  );
});

test('each rule that asks is named', () => {
  const facts = { ...calm, total: 100_000, bookedAt: [ago(1), ago(2)] };
  expect(findRisks([highValue, velocity], facts).map(({ kind }) => kind)).toEqual([
    'new_account_high_value',
    'velocity',
  ]);
});
