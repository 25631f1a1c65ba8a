import type { LoaderFunctionArgs } from '@remix-run/node';
import { followNotification } from '~/features/notifications/notifications-page.server';
import { requireUser } from '~/lib/session.server';

/** Marks one as read and leads to what it is about; works without scripts. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return followNotification(await requireUser(request, context), params.id ?? '');
}
