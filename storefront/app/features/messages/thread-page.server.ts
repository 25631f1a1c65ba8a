/** One conversation; who opens it has read it. */
import { randomUUID } from 'node:crypto';
import type { ConversationView } from '@rental/chat/contracts/messages';
import { MESSAGES_PAGE } from '@rental/chat/contracts/message-limits';
import { listMessages, markRead, showConversation } from '@rental/chat/contracts/routes';
import { statusLabel, type StatusLabel } from '~/features/bookings/booking-words.server';
import { absoluteFile } from '~/features/photos/photo-view.server';
import { answerFor, orUndefined } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { nameOf } from './inbox.server';
import { lineViews, type LineView } from './line-views.server';

export interface ThreadView {
  id: string;
  name: string;
  otherId: string;
  title: string;
  photo: string | undefined;
  listingHref: string | undefined;
  booking: { href: string; label: string; status: StatusLabel } | undefined;
  lines: LineView[];
  /** Where those before them are. */
  olderHref: string | undefined;
  /** The other side has read up to it. */
  otherReadSeq: number;
  open: boolean;
  blocked: boolean;
  /** Whether these are the last messages: only there something new is shown. */
  isLatest: boolean;
  /** For a form that is sent without scripts. */
  clientId: string;
}

/** @throws 404 for everybody who is not in it, 503 */
export async function threadPage(page: UserPage, id: string): Promise<ThreadView> {
  const { api, url } = page;
  const before = numberIn(url, 'before');
  const params = { id };
  const [{ data: conversation }, { data: messages, meta }] = await Promise.all([
    api.call(showConversation, { params }),
    api.call(listMessages, { params, query: before === undefined ? {} : { before } }),
  ]).catch((error: unknown) => {
    throw answerFor(error);
  });
  if (conversation.readSeq < meta.lastSeq)
    await orUndefined(api.call(markRead, { params, body: { seq: meta.lastSeq } }));
  const first = messages[0]?.seq ?? 1;
  return {
    id,
    ...headOf(conversation, page),
    lines: lineViews(messages, page),
    olderHref:
      first > 1 && messages.length === MESSAGES_PAGE
        ? `/messages/${id}?before=${first}`
        : undefined,
    otherReadSeq: conversation.otherReadSeq,
    open: conversation.open,
    blocked: conversation.blocked,
    isLatest: before === undefined,
    clientId: randomUUID(),
  };
}

/** A whole number above 1 in the address. */
function numberIn({ searchParams }: URL, name: string): number | undefined {
  const given = Number(searchParams.get(name) ?? Number.NaN);
  return Number.isSafeInteger(given) && given > 1 ? given : undefined;
}

function headOf(conversation: ConversationView, page: UserPage) {
  const { listing, other, booking } = conversation;
  return {
    name: nameOf(conversation, page),
    otherId: other.id,
    title: listing.title,
    photo: listing.photo ? absoluteFile(listing.photo) : undefined,
    listingHref: listing.slug ? `/listings/${listing.slug}` : undefined,
    booking: booking
      ? {
          href: `/bookings/${booking.bookingId}`,
          label: page.t('messages.booking', { number: booking.number }),
          status: statusLabel(booking.status, page),
        }
      : undefined,
  };
}

export interface NewLines {
  lines: LineView[];
  otherReadSeq: number;
  /** There is more than one answer holds. */
  more: boolean;
}

/** What came after a message, for a page that is open. @throws 404, 503 */
export async function linesAfter(page: UserPage, id: string): Promise<NewLines> {
  const after = Number(page.url.searchParams.get('after'));
  const at = page.url.searchParams.get('at') ?? '';
  const params = { id };
  const [{ data: conversation }, { data: messages, meta }] = await Promise.all([
    page.api.call(showConversation, { params }),
    page.api.call(listMessages, {
      params,
      query: { after: Number.isSafeInteger(after) && after > 0 ? after : 0 },
    }),
  ]).catch((error: unknown) => {
    throw answerFor(error);
  });
  return {
    lines: lineViews(messages, page, Number.isNaN(Date.parse(at)) ? undefined : { at }),
    otherReadSeq: conversation.otherReadSeq,
    more: (messages.at(-1)?.seq ?? meta.lastSeq) < meta.lastSeq,
  };
}
