/** Deadlines in words. */
import type { WindowsContent } from '../../../contracts/terms/contents';
import { unitOfWindow, WINDOW_KEYS, type WindowKey } from '../../../contracts/terms/windows';
import type { FieldWords, Words } from './field-words';

/** In the order in which a booking comes to them. */
export const WINDOW_GROUPS = {
  booking: [
    'paymentMinutes',
    'changeMinutes',
    'riskReviewHours',
    'answerHours',
    'answerLeastHours',
    'captureMarginHours',
  ],
  rental: ['upcomingHours', 'checkInHours', 'depositHours', 'checkOutHours'],
  after: ['claimDays', 'cancelledDays', 'disputeAnswerDays', 'appealDays', 'reviewDays'],
} as const satisfies Record<string, readonly WindowKey[]>;

const valueWords = (key: WindowKey, content: WindowsContent, { text }: Words): string =>
  text(`windows.value.${unitOfWindow(key)}`, { count: content[key] });

export const windowsFields = (content: WindowsContent, words: Words): FieldWords[] =>
  WINDOW_KEYS.map((key) => ({
    key,
    label: words.text(`windows.${key}`),
    lines: [valueWords(key, content, words)],
  }));

/** One line about a version. */
export const windowsSummary = (content: WindowsContent, words: Words): string =>
  words.text('windows.summary', {
    pay: valueWords('paymentMinutes', content, words),
    answer: valueWords('answerHours', content, words),
    claim: valueWords('claimDays', content, words),
  });
