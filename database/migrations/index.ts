import type { Migration } from '@rental/shared/migrations';
import { rentalCore } from './0001-rental-core';
import { ledger } from './0002-ledger';
import { listingSearch } from './0003-listing-search';
import { failurePaths } from './0004-failure-paths';
import { disputes } from './0005-disputes';
import { takeUnits } from './0006-take-units';
import { accounts } from './0007-accounts';
import { uploads } from './0008-uploads';
import { paymentsCare } from './0009-payments-care';
import { demoHistory } from './0010-demo-history';
import { ownerPortal } from './0011-owner-portal';
import { auditLog } from './0012-audit-log';
import { moderation } from './0013-moderation';
import { ownerWorkplace } from './0014-owner-workplace';
import { overview } from './0015-overview';
import { categoryEditor } from './0016-category-editor';
import { bookingsList } from './0017-bookings-list';
import { people } from './0018-people';
import { termsVersions } from './0019-terms-versions';
import { adminLists } from './0020-admin-lists';
import { bulkSeed } from './0020-bulk-seed';
import { reviews } from './0021-reviews';
import { reports } from './0023-reports';
import { emailChange } from './0024-email-change';
import { verifier } from './0025-verifier';
import { undoDecisions } from './0026-undo-decisions';
import { promoCodes } from './0027-promo-codes';
import { bookingChanges } from './0028-booking-changes';
import { dayPrices } from './0030-day-prices';
import { calendarFeeds } from './0031-calendar-feeds';
import { decisions } from './0032-decisions';
import { agreements } from './0033-agreements';
import { holdRenewal } from './0036-hold-renewal';
import { collections } from './0037-collections';
import { retiredTerms } from './0038-retired-terms';
import { lateReturns } from './0039-late-returns';
import { changeApproval } from './0040-change-approval';
import { deadlineWindows } from './0041-deadline-windows';
import { financeDesk } from './0042-finance-desk';
import { chargebacks } from './0044-chargebacks';
import { payoutAttempts } from './0045-payout-attempts';
import { documents } from './0046-documents';
import { differences } from './0048-differences';
import { searchQueue } from './0050-search-queue';
import { searchCache } from './0051-search-cache';
import { suggestions } from './0052-suggestions';
import { searchWords } from './0053-search-words';
import { spelling } from './0054-spelling';
import { conversations } from './0055-conversations';
import { endedSessions } from './0056-ended-sessions';
import { notifications } from './0057-notifications';
import { quietHours } from './0058-quiet-hours';
import { savedSearches } from './0060-saved-searches';
import { phoneCodes } from './0061-phone-codes';
import { titleWords } from './0062-title-words';

/** In order; a landed migration is never edited, the next one mends it. */
export const migrations: readonly Migration[] = [
  rentalCore,
  ledger,
  listingSearch,
  failurePaths,
  disputes,
  takeUnits,
  accounts,
  uploads,
  paymentsCare,
  demoHistory,
  ownerPortal,
  auditLog,
  moderation,
  ownerWorkplace,
  overview,
  categoryEditor,
  bookingsList,
  people,
  termsVersions,
  adminLists,
  bulkSeed,
  reviews,
  reports,
  emailChange,
  verifier,
  undoDecisions,
  promoCodes,
  bookingChanges,
  dayPrices,
  calendarFeeds,
  decisions,
  agreements,
  holdRenewal,
  collections,
  retiredTerms,
  lateReturns,
  changeApproval,
  deadlineWindows,
  financeDesk,
  chargebacks,
  payoutAttempts,
  documents,
  differences,
  searchQueue,
  searchCache,
  suggestions,
  searchWords,
  spelling,
  conversations,
  endedSessions,
  notifications,
  quietHours,
  savedSearches,
  phoneCodes,
  titleWords,
];
