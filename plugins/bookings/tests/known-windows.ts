/** The first version of the deadlines, as migration 0041 has it: what counted before there were versions. */
import type { PinnedWindows } from '../contracts/terms/windows';

export const FIRST_WINDOWS: PinnedWindows = {
  version: 'deadlines@1',
  paymentMinutes: 15,
  changeMinutes: 15,
  riskReviewHours: 24,
  answerHours: 24,
  answerLeastHours: 1,
  captureMarginHours: 12,
  upcomingHours: 24,
  checkInHours: 6,
  depositHours: 2,
  checkOutHours: 24,
  claimDays: 7,
  appealDays: 7,
  cancelledDays: 7,
  disputeAnswerDays: 3,
  reviewDays: 14,
};
