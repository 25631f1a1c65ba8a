/** A browser asks to be told while no page is open, or no more. */
import {
  pushSubscriptionRequest,
  showPushKey,
  subscribePush,
  unsubscribePush,
} from '@rental/notifications/contracts/push-routes';
import { entry } from '~/features/account/entries.server';
import { CmsRefusal } from '~/lib/cms.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

const PRIVATE = { 'Cache-Control': 'private, no-store' };

/** What a browser subscribes with. */
export async function pushKey({ api }: UserPage): Promise<Response> {
  const { data } = await api.call(showPushKey);
  return Response.json({ publicKey: data.publicKey }, { headers: PRIVATE });
}

/** `subscription` as the browser has it, or the `id` of one that ends. */
export async function changePush({ request, context, form }: Mutation): Promise<Response> {
  const { api } = await requireUser(request, context);
  const id = entry(form, 'id');
  try {
    if (id !== '') {
      await api.call(unsubscribePush, { params: { id } });
      return Response.json({ id: null }, { headers: PRIVATE });
    }
    const body = pushSubscriptionRequest.parse(JSON.parse(entry(form, 'subscription')));
    const { data } = await api.call(subscribePush, { body });
    return Response.json({ id: data.id }, { headers: PRIVATE });
  } catch (error) {
    // Gone already, by another hand.
    if (id !== '' && error instanceof CmsRefusal && error.status === 404)
      return Response.json({ id: null }, { headers: PRIVATE });
    throw error;
  }
}
