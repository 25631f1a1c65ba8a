/** Who sees what of bookings in the admin; the server asks the same. */
import { DISPUTES_ACTIONS } from '../../contracts/admin-disputes';

export const READ_BOOKINGS = [
  { action: 'plugin::content-manager.explorer.read', subject: 'api::booking.booking' },
];
export const RESOLVE_DISPUTES = [{ action: DISPUTES_ACTIONS.resolve, subject: null }];
