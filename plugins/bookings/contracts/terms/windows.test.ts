import { FIRST_WINDOWS } from '../../tests/known-windows';
import { findTermsProblems, sentenceOf } from './contents';
import { unitOfWindow, WINDOW_KEYS, WINDOWS, type Windows } from './windows';

const { version: _, ...first } = FIRST_WINDOWS;
const problemsOf = (change: Partial<Windows>) =>
  findTermsProblems('deadline-windows', { name: 'Deadlines', ...first, ...change });
const codesOf = (change: Partial<Windows>) =>
  problemsOf(change).map(({ path, code }) => `${path} ${code}`);

test('what is sold is sound', () => {
  expect(codesOf({})).toEqual([]);
});

test.each(WINDOW_KEYS)('%s: within its bounds, and never nothing', (key) => {
  const { least, most } = WINDOWS[key];
  const outside = `${key} window_${unitOfWindow(key)}_invalid`;
  expect(codesOf({ [key]: 0 })).toEqual([`${key} window_zero`]);
  for (const value of [-1, most + 1, least + 0.5, Number.NaN])
    expect(codesOf({ [key]: value })).toEqual([outside]);
});

test.each<[Partial<Windows>, string, string]>([
  [{ answerHours: 2, answerLeastHours: 3 }, 'answerLeastHours answer_contradicted', 'at most 2'],
  [
    { riskReviewHours: 48, captureMarginHours: 24, answerHours: 48 },
    'answerHours answer_outlives_card',
    'at most 42 hours',
  ],
  [{ upcomingHours: 72, checkInHours: 48 }, 'upcomingHours hold_lapses_first', 'at most 66 hours'],
  [
    { depositHours: 7 },
    'depositHours deposit_outlives_check_in',
    'give at most 6, or lengthen the check-in',
  ],
  [{ checkOutHours: 49, claimDays: 2 }, 'claimDays claim_before_inspection', 'at least 3 days'],
  [
    { checkOutHours: 72, cancelledDays: 1 },
    'cancelledDays claim_before_inspection',
    'shorten the check-out',
  ],
  [{ reviewDays: 6 }, 'reviewDays review_before_claim', 'at least 7 days'],
])('%j is a dead end, and what to do is said', (change, problem, advice) => {
  expect(codesOf(change)).toEqual([problem]);
  expect(problemsOf(change).map(sentenceOf).join()).toContain(advice);
});

test('every bound by itself leaves a way out of every state', () => {
  for (const key of WINDOW_KEYS)
    for (const value of [WINDOWS[key].least, WINDOWS[key].most])
      for (const { code } of problemsOf({ [key]: value })) expect(code).not.toMatch(/^window_/);
});
