/** Who sees what of people in the admin; the server asks the same. */
import { useAuth } from '@strapi/strapi/admin';
import { DECIDE_IDENTITY } from '../../contracts/identity-review';
import { PEOPLE_ACTIONS } from '../../contracts/people';

export const SEE_PEOPLE = [{ action: PEOPLE_ACTIONS.read, subject: null }];

export const DECIDE_IDENTITIES = [{ action: DECIDE_IDENTITY, subject: null }];

const READ = 'plugin::content-manager.explorer.read';

const NEEDED = {
  listings: [READ, 'api::listing.listing'],
  bookings: [READ, 'api::booking.booking'],
  disputes: [READ, 'api::dispute.dispute'],
  flags: ['plugin::listings.reviews.read'],
  reports: ['plugin::listings.reports.read'],
  money: [PEOPLE_ACTIONS.money],
  operations: ['plugin::payments.operations.read'],
  sessions: [PEOPLE_ACTIONS.sessions],
  suspend: [PEOPLE_ACTIONS.suspend],
  identity: [DECIDE_IDENTITY],
  audit: ['plugin::operations.audit.read'],
} as const satisfies Record<string, readonly [string, string?]>;

export type Right = keyof typeof NEEDED;

/** Whether the member of staff may see or do something of a person's page. */
export function useRights(): (right: Right) => boolean {
  const permissions = useAuth('Rights', (state) => state.permissions);
  return (right) => {
    const [action, subject] = NEEDED[right];
    return permissions.some(
      (held) => held.action === action && (subject === undefined || held.subject === subject),
    );
  };
}
