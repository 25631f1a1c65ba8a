/** The first message to somebody, about a listing or a booking of theirs. */
import { CHAT_ERRORS } from '@rental/chat/contracts/error-codes';
import { MAX_MESSAGE_LENGTH } from '@rental/chat/contracts/message-limits';
import { findConversation, startConversation } from '@rental/chat/contracts/routes';
import { redirect } from '@remix-run/node';
import { readBooking } from '~/features/bookings/booking-page.server';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { CmsRefusal } from '~/lib/cms.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

export interface NewMessageView {
  heading: string;
  lead: string;
  back: { to: string; label: string };
  /** Why nothing can be written. */
  closed: string | undefined;
}

const ID = /^[a-z0-9]{1,64}$/;

/** @throws 404 where the address names nothing */
function aboutOf({ url }: UserPage): { listingId: string } | { bookingId: string } {
  const [listing, booking] = [url.searchParams.get('listing'), url.searchParams.get('booking')];
  if (listing && ID.test(listing)) return { listingId: listing };
  if (booking && ID.test(booking)) return { bookingId: booking };
  throw new Response('Not found', { status: 404 });
}

async function partner(page: UserPage, about: ReturnType<typeof aboutOf>) {
  if ('bookingId' in about) {
    const booking = await readBooking(page, about.bookingId);
    return {
      name: booking.otherParty.firstName,
      title: booking.listing.title,
      to: `/bookings/${about.bookingId}`,
    };
  }
  const { data } = await page.cms.listing(about.listingId).catch((error: unknown) => {
    throw answerFor(error);
  });
  return { name: data.owner.firstName, title: data.title, to: `/listings/${data.slug}` };
}

/** @throws a redirect to the conversation that there is already, 404, 503 */
export async function newMessagePage(page: UserPage): Promise<NewMessageView> {
  const about = aboutOf(page);
  const known = await page.api.call(findConversation, { query: about }).catch((error: unknown) => {
    if (error instanceof CmsRefusal && error.code === CHAT_ERRORS.OWN_LISTING) return undefined;
    throw answerFor(error);
  });
  if (known?.data.conversationId) throw redirect(`/messages/${known.data.conversationId}`);
  const { name, title, to } = await partner(page, about);
  const { t } = page;
  return {
    heading: t('messages.newTitle', { name: name || t('messages.nameless') }),
    lead: t('messages.newLead', { title }),
    back: { to, label: title },
    closed: known ? undefined : t('messages.ownListing'),
  };
}

export async function sendFirst({ request, context, form }: Mutation) {
  const page = await requireUser(request, context);
  const about = aboutOf(page);
  const text = String(form.get('text') ?? '')
    .replaceAll('\r\n', '\n')
    .trim();
  const { t } = page;
  if (text === '') return refuseEntries<'text'>({ text }, { text: t('messages.write') });
  if (text.length > MAX_MESSAGE_LENGTH)
    return refuseEntries<'text'>(
      { text },
      { text: t('messages.tooLong', { count: MAX_MESSAGE_LENGTH }) },
    );
  try {
    const { data } = await page.api.call(startConversation, { body: { ...about, text } });
    return redirect(`/messages/${data.conversationId}`);
  } catch (error) {
    return refuseForm<'text'>(
      error,
      t,
      { text },
      {
        [CHAT_ERRORS.OWN_LISTING]: t('messages.ownListing'),
        [CHAT_ERRORS.CONVERSATION_BLOCKED]: t('messages.closedText'),
      },
    );
  }
}
