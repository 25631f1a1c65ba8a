import {
  BOOKING_PRESETS,
  BOOKING_SORTS,
  bookingsQuery,
  DEPOSIT_FILTERS,
  DISPUTED_FILTERS,
  FILTER_NAMES,
} from '../../contracts/admin-bookings';
import { DISPUTE_FILTERS } from '../../contracts/admin-disputes';
import { CONDITIONS } from '../../contracts/conditions';
import { DECISION_RULES } from '../../contracts/decisions';
import { CLAIM_REASONS } from '../../contracts/disputes';
import { FORCE_KINDS, forceableTransitions } from '../../contracts/forced-transitions';
import { BOOKING_DEADLINES } from '../../contracts/lifecycle';
import { RISK_RULE_KINDS } from '../../contracts/risk';
import { ACTORS, BOOKING_EVENTS, BOOKING_STATES, DEPOSIT_STATES } from '../../contracts/states';
import { formatInstant, formatMoney, zoneName } from './format';
import { de } from './translations/de';
import { en } from './translations/en';

const missing = (family: string, values: readonly string[]): string[] =>
  values.map((value) => `${family}.${value}`).filter((key) => !(key in en));

test('every state, event, actor, deposit and deadline has its words', () => {
  expect([
    ...missing('state', BOOKING_STATES),
    ...missing('sentence', BOOKING_STATES),
    ...missing('event', BOOKING_EVENTS),
    ...missing('actor', ACTORS),
    ...missing('deposit', DEPOSIT_STATES),
    ...missing('dispute', DISPUTE_FILTERS),
    ...missing('claim', CLAIM_REASONS),
    ...missing('condition', CONDITIONS),
    ...missing('step', [
      ...new Set(BOOKING_STATES.flatMap(forceableTransitions).map(({ event }) => event)),
    ]),
    ...missing('rule', DECISION_RULES),
    ...missing('risk.kind', RISK_RULE_KINDS),
    ...missing('force.for', ACTORS),
    ...missing('force.needs', FORCE_KINDS),
    ...missing('filter', FILTER_NAMES),
    ...missing('filter.disputed', DISPUTED_FILTERS),
    ...missing('deposit', DEPOSIT_FILTERS),
    ...missing('sort', BOOKING_SORTS),
    ...missing('preset', Object.keys(BOOKING_PRESETS)),
    ...missing('deadline', Object.values(BOOKING_DEADLINES)),
  ]).toEqual([]);
});

test.each(Object.entries(BOOKING_PRESETS))(
  'the filter %s is one that the list takes',
  (_, query) => {
    expect(bookingsQuery.safeParse(Object.fromEntries(new URLSearchParams(query))).error).toBe(
      undefined,
    );
  },
);

test('German has every text, with the same placeholders', () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, text] of Object.entries(en))
    expect([key, placeholders(de[key as keyof typeof en])]).toEqual([key, placeholders(text)]);
});

test.each([
  [12345, 'EUR', '€123.45'],
  [12345, 'JPY', '¥12,345'],
  [12345, 'KWD', 'KWD 12.345'],
  [-500, 'USD', '-$5.00'],
  [100, '??', '1.00 ??'],
])('%i minor units of %s read %s', (amount, currency, words) => {
  expect(formatMoney(amount, currency, 'en').replace(/\u00a0/g, ' ')).toBe(words);
});

test('an instant is shown on the clock of the listing', () => {
  const at = '2026-07-01T22:30:00.000Z';
  expect(formatInstant(at, 'Asia/Tokyo', 'en-GB')).toBe('2 Jul 2026, 07:30');
  expect(formatInstant(at, 'Nowhere/Else', 'en-GB')).toBe('1 Jul 2026, 22:30');
  expect(zoneName('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
});
