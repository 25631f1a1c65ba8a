import { findRisks, type RiskFacts, type RiskRule } from './risk';

const HOUR = 3_600_000;
const now = new Date('2026-05-04T12:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);

const blank = {
  id: 'r1',
  name: 'A rule',
  version: 3,
  accountAgeHours: null,
  thresholdAmount: null,
  currency: null,
  bookingCount: null,
  withinHours: null,
  accountCount: null,
};
const highValue: RiskRule = {
  ...blank,
  kind: 'new_account_high_value',
  accountAgeHours: 48,
  thresholdAmount: 100_000,
  currency: 'EUR',
};
const velocity: RiskRule = { ...blank, kind: 'velocity', bookingCount: 3, withinHours: 24 };
const sharedCard: RiskRule = { ...blank, kind: 'shared_card', accountCount: 2 };
const ownerCard: RiskRule = { ...blank, kind: 'owner_card' };
const calm: RiskFacts = {
  now,
  accountCreatedAt: ago(1),
  total: 99_999,
  currency: 'EUR',
  bookedAt: [],
  cardSharers: 0,
  sharesCardWithOwner: false,
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
  ['one other account with the card, of two', sharedCard, { cardSharers: 1 }, false],
  ['two other accounts with the card', sharedCard, { cardSharers: 2 }, true],
  ['no number of accounts set', { ...sharedCard, accountCount: null }, { cardSharers: 9 }, false],
  ['a card of the owner', ownerCard, { cardSharers: 1, sharesCardWithOwner: true }, true],
  ['a card of somebody else', ownerCard, { cardSharers: 5 }, false],
])('%s', (_, rule, facts, caught) => {
  expect(findRisks([rule], { ...calm, ...facts })).toEqual(
    caught
      ? [
          {
            ruleId: 'r1',
            name: 'A rule',
            kind: rule.kind,
            version: 3,
            limits: expect.any(Object),
            facts: expect.any(Object),
          },
        ]
      : [],
  );
});

test('a hit says what the rule asked for and what it saw', () => {
  const facts = {
    ...calm,
    total: 120_000,
    accountCreatedAt: ago(1.26),
    bookedAt: [ago(1), ago(2)],
  };
  expect(findRisks([highValue, velocity], facts).map((hit) => [hit.limits, hit.facts])).toEqual([
    [
      { accountAgeHours: 48, thresholdAmount: 100_000, currency: 'EUR' },
      { accountAgeHours: 1.2, total: 120_000, currency: 'EUR' },
    ],
    [{ bookingCount: 3, withinHours: 24 }, { bookings: 3 }],
  ]);
});

test('each rule that asks is named', () => {
  const facts = { ...calm, total: 100_000, bookedAt: [ago(1), ago(2)] };
  expect(findRisks([highValue, velocity], facts).map(({ kind }) => kind)).toEqual([
    'new_account_high_value',
    'velocity',
  ]);
});
