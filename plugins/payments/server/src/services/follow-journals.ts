/** Documents follow the journals that they are about, told of by the outbox. */
import { subscribe } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { stateOf } from '../plugin-state';
import { issueDocuments } from '../use-cases/issue-documents';

/** Each is published in the transaction of a journal that asks for a document, or after it. */
const TOPICS = [
  'booking.confirmed',
  'booking.changed',
  'booking.change_returned',
  'booking.payment_returned',
  'booking.settled',
  'late_fee.paid',
  'refund.booked',
  'refund.done',
  'refund.failed',
  'chargeback.lost',
] as const;

/**
 * The event's key is the booking. Its documents are issued in a transaction of their own: what
 * else the outbox handles with this event, bookings' own transitions included, waits for no counter.
 * A repetition finds nothing to do.
 */
export function followJournals(strapi: Core.Strapi): void {
  subscribe(strapi, {
    name: 'documents',
    topics: TOPICS,
    maxAttempts: 60,
    handle: async ({ key }) => {
      await issueDocuments(stateOf(strapi).dependencies, key);
    },
  });
}
