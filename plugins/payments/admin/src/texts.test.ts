import { STANDINGS } from '../../contracts/admin-payments';
import { OPERATION_KINDS } from '../../contracts/operations';
import { adviceKey, problemKey } from './advice';
import { formatAge } from './format';
import { de } from './translations/de';
import { en } from './translations/en';

const missing = (family: string, values: readonly string[]): string[] =>
  values.map((value) => `${family}.${value}`).filter((key) => !(key in en));

test('every kind and standing has its words', () => {
  expect([...missing('kind', OPERATION_KINDS), ...missing('standing', STANDINGS)]).toEqual([]);
});

test('German has every text, with the same placeholders', () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  const placeholders = (text: string): string[] => (text.match(/\{\w+[,}]/g) ?? []).sort();
  for (const [key, text] of Object.entries(en))
    expect([key, placeholders(de[key as keyof typeof en])]).toEqual([key, placeholders(text)]);
});

test.each([
  [null, 'problem.none'],
  ['card_declined', 'problem.card_declined'],
  ['fee_refund_charge_already_refunded', 'problem.fee_refund'],
  ['something_new_at_stripe', 'problem.other'],
])('the problem %j is said as %s', (problem, key) => {
  expect(problemKey(problem)).toBe(key);
});

test.each([
  [{ standing: 'waiting', problem: 'balance_not_available' }, 'advice.wait'],
  [{ standing: 'waiting', problem: 'difference_unexplained' }, 'advice.difference'],
  [{ standing: 'waiting', problem: 'unanswered' }, 'advice.watch'],
  [{ standing: 'stuck', problem: 'unanswered' }, 'advice.retry'],
  [{ standing: 'failed', problem: 'key_expired' }, 'advice.check_first'],
  [{ standing: 'failed', problem: 'owner_not_payable' }, 'advice.account'],
  [{ standing: 'failed', problem: 'payouts_not_allowed' }, 'advice.account'],
  [{ standing: 'failed', problem: 'something_new' }, 'advice.retry'],
  [{ standing: 'refused', problem: 'card_declined', canRetry: false }, 'advice.closed'],
  [{ standing: 'refused', problem: 'card_declined', kind: 'hold.create' }, 'advice.deposit'],
] as const)('%j: %s', (facts, key) => {
  expect(adviceKey({ kind: 'refund.create', canRetry: true, ...facts })).toBe(key);
});

test.each([
  ['2026-01-01T00:00:00Z', '2026-01-04T12:00:00Z', '3 days ago'],
  ['2026-01-01T00:00:00Z', '2026-01-01T05:59:00Z', '5 hours ago'],
  ['2026-01-01T00:02:00Z', '2026-01-01T00:00:00Z', 'in 2 minutes'],
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'now'],
])('%s, seen at %s: %s', (at, now, words) => {
  expect(formatAge(at, now, 'en')).toBe(words);
});
