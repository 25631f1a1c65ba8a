/** Which of the outbox's events say that something in the index is out of date. */

export const INDEX_TOPICS = [
  'listing.*',
  'review.*',
  'user.*',
  'category.*',
  'exchange_rate.set',
] as const;

/** Those after which dates may be free again that were taken: remembered results lack them. */
export const FREEING_TOPICS = [
  'booking.expired',
  'booking.cancelled',
  'booking.changed',
  'booking.change_declined',
  'booking.change_returned',
  'booking.change_unanswered',
  'booking.completed',
] as const;

/** What has to be indexed again. */
export type IndexScope =
  | { kind: 'listings'; ids: readonly string[] }
  | { kind: 'owner'; id: string }
  | { kind: 'category'; id: string }
  /** Priced in it. */
  | { kind: 'currency'; id: string };

interface ChangeEvent {
  readonly topic: string;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const idIn = (payload: ChangeEvent['payload'], name: string): string | undefined => {
  const value = payload[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Payloads carry ids; without one the event's key is the thing itself. */
export function scopeOf({ topic, key, payload }: ChangeEvent): IndexScope {
  if (topic.startsWith('user.')) return { kind: 'owner', id: idIn(payload, 'userId') ?? key };
  if (topic.startsWith('category.'))
    return { kind: 'category', id: idIn(payload, 'categoryId') ?? key };
  if (topic === 'exchange_rate.set') return { kind: 'currency', id: key };
  return { kind: 'listings', ids: [idIn(payload, 'listingId') ?? key] };
}

/**
 * Content types whose edits reach the index through us, and the event that each publishes. Listings
 * publish `listing.changed` where their own edits are followed (cms/src/documents).
 */
const EVENT_OF_TYPE: Readonly<Record<string, { topic: string; id: string }>> = {
  'api::category.category': { topic: 'category.changed', id: 'categoryId' },
  'plugin::users-permissions.user': { topic: 'user.changed', id: 'userId' },
};

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone', 'delete']);

/** The event of an edit; undefined for an edit without a document. */
export function eventOfEdit(
  uid: string,
  documentId: string | undefined,
): { topic: string; key: string; payload: Record<string, string> } | undefined {
  const event = EVENT_OF_TYPE[uid];
  if (!event || !documentId) return undefined;
  return { topic: event.topic, key: documentId, payload: { [event.id]: documentId } };
}

/** Whether an edit of this type and action has to be watched at all. */
export const isWatched = (uid: string, action: string): boolean =>
  uid in EVENT_OF_TYPE && WRITES.has(action);
