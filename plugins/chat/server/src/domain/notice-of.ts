/** Which changes of a booking the platform says in the conversation of its two sides. */
import type { NoticeName } from '../../../contracts/messages';

const NOTICE_OF: Readonly<Record<string, NoticeName>> = {
  'booking.approval_requested': 'approval_requested',
  'booking.confirmed': 'confirmed',
  'booking.started': 'started',
  'booking.return_due': 'return_due',
  'booking.completed': 'completed',
  'booking.changed': 'changed',
  'booking.cancelled': 'cancelled',
  'booking.expired': 'expired',
  'booking.disputed': 'disputed',
  'booking.resolved': 'resolved',
};

export const NOTICED_TOPICS = Object.keys(NOTICE_OF);

/** From these on the owner knows of the booking: there is something to talk about. */
const BEGINS: readonly NoticeName[] = ['approval_requested', 'confirmed'];

export interface NoticedChange {
  readonly name: NoticeName;
  /** Whether a conversation is begun for it. */
  readonly begins: boolean;
  readonly by: 'renter' | 'owner' | null;
}

/** Undefined for what is not said. Pure. */
export function noticeOf(
  topic: string,
  payload: Readonly<Record<string, unknown>>,
): NoticedChange | undefined {
  const name = NOTICE_OF[topic];
  if (!name) return undefined;
  const { actor } = payload;
  const by = actor === 'renter' || actor === 'owner' ? actor : null;
  return { name, begins: BEGINS.includes(name), by };
}
