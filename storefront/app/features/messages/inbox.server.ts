/** Everybody whom somebody writes with, the latest first. */
import type { ConversationView } from '@rental/chat/contracts/messages';
import { listConversations } from '@rental/chat/contracts/routes';
import { statusLabel, type StatusLabel } from '~/features/bookings/booking-words.server';
import { absoluteFile } from '~/features/photos/photo-view.server';
import { answerFor } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { noticeText, zoneOf } from './line-views.server';

export interface InboxRow {
  id: string;
  href: string;
  name: string;
  title: string;
  photo: string | undefined;
  status: StatusLabel | undefined;
  /** The beginning of what was said last. */
  last: string;
  when: string;
  unread: number;
}

export interface InboxView {
  rows: InboxRow[];
  page: number;
  pages: number;
}

const PAGE_SIZE = 30;

export async function inboxPage(page: UserPage): Promise<InboxView> {
  const wanted = Number(page.url.searchParams.get('page'));
  const number = Number.isInteger(wanted) && wanted > 0 ? wanted : 1;
  const { data, meta } = await page.api
    .call(listConversations, { query: { pagination: { page: number, pageSize: PAGE_SIZE } } })
    .catch((error: unknown) => {
      throw answerFor(error);
    });
  return {
    rows: data.map((conversation) => rowOf(conversation, page)),
    page: number,
    pages: meta.pagination.pageCount,
  };
}

export const nameOf = ({ other }: ConversationView, { t }: Pick<UserPage, 't'>): string =>
  other.name || t('messages.nameless');

function rowOf(conversation: ConversationView, page: UserPage): InboxRow {
  const { id, listing, booking, lastMessage, unread } = conversation;
  return {
    id,
    href: `/messages/${id}`,
    name: nameOf(conversation, page),
    title: listing.title,
    photo: listing.photo ? absoluteFile(listing.photo) : undefined,
    status: booking ? statusLabel(booking.status, page) : undefined,
    last: lastMessage ? lastWords(lastMessage, page) : '',
    when: lastMessage ? page.format.instant(lastMessage.sentAt, zoneOf(page)) : '',
    unread,
  };
}

function lastWords(last: NonNullable<ConversationView['lastMessage']>, page: UserPage): string {
  if (last.notice) return noticeText(last.notice, page);
  const text = last.text || page.t('messages.photos', { count: last.attachments });
  return last.mine ? page.t('messages.you', { text }) : text;
}
