import type { LoaderFunctionArgs } from '@remix-run/node';
import { changePush, pushKey } from '~/features/notifications/push-action.server';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

/** Only scripts of the page of preferences come here. */
export const loader = async ({ request, context }: LoaderFunctionArgs) =>
  pushKey(await requireUser(request, context));

export const action = mutation(changePush);
