/** Messages of a conversation as its page shows them. */
import type { MessageView, Notice } from '@rental/chat/contracts/messages';
import { instantToLocalDate } from '@rental/shared/local-time';
import { absoluteFile } from '~/features/photos/photo-view.server';
import type { UserPage } from '~/lib/session.server';

export interface LineView {
  seq: number;
  id: string;
  clientId: string;
  /** Null: the platform says it. */
  mine: boolean | null;
  text: string;
  /** Signed, good for some minutes. */
  photos: string[];
  /** `10:40`, on the reader's clock. */
  time: string;
  at: string;
  /** `Mon, Nov 23` where a day begins; empty on every other line. */
  day: string;
  /** The booking that a notice is about. */
  href: string | undefined;
}

export const zoneOf = ({ user }: UserPage): string => user.timeZone ?? 'UTC';

/** Who cancelled is said where it is known. */
export function noticeText({ name, number, by }: Notice, { t }: Pick<UserPage, 't'>): string {
  if (name === 'cancelled' && by) return t(`messages.notice.cancelled.${by}`, { number });
  return t(`messages.notice.${name}`, { number });
}

/** @param before the last one that the reader has: a day is named once */
export function lineViews(
  messages: readonly MessageView[],
  page: UserPage,
  before?: { at: string },
): LineView[] {
  const zone = zoneOf(page);
  const dayOf = (at: string) => instantToLocalDate(new Date(at), zone);
  let last = before && dayOf(before.at);
  return messages.map((message) => {
    const day = dayOf(message.sentAt);
    const begins = day !== last;
    last = day;
    return {
      seq: message.seq,
      id: message.id,
      clientId: message.clientId,
      mine: message.senderId === null ? null : message.senderId === page.user.id,
      text: message.notice ? noticeText(message.notice, page) : message.text,
      photos: message.attachments.map(({ url }) => absoluteFile(url)),
      time: page.format.clock(message.sentAt, zone),
      at: message.sentAt,
      day: begins ? page.format.date(day, 'day') : '',
      href: message.notice ? `/bookings/${message.notice.bookingId}` : undefined,
    };
  });
}
