/** Who sees what of bookings in the admin; the server asks the same. */
import { DISPUTES_ACTIONS } from '../../contracts/admin-disputes';
import { TERMS_ACTIONS, TERMS_SUBJECTS } from '../../contracts/terms/admin-terms';
import type { TermsKind } from '../../contracts/terms/contents';

export const READ_BOOKINGS = [
  { action: 'plugin::content-manager.explorer.read', subject: 'api::booking.booking' },
];
export const readTerms = (kind: TermsKind) => [
  { action: 'plugin::content-manager.explorer.read', subject: TERMS_SUBJECTS[kind] },
];
export const changeTerms = (kind: TermsKind) => [
  { action: TERMS_ACTIONS[kind].edit, subject: null },
  { action: TERMS_ACTIONS[kind].publish, subject: null },
];
/** Whoever reads fees reads policies as well. */
export const READ_POLICIES = readTerms('cancellation-policies');
export const RESOLVE_DISPUTES = [{ action: DISPUTES_ACTIONS.resolve, subject: null }];
