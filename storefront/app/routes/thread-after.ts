import type { LoaderFunctionArgs } from '@remix-run/node';
import { linesAfter } from '~/features/messages/thread-page.server';
import { requireUser } from '~/lib/session.server';

const PRIVATE = { 'Cache-Control': 'private, no-store' };

/** What scripts of an open conversation ask for: everything after the last message they have. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  return Response.json(await linesAfter(page, params.id ?? ''), { headers: PRIVATE });
}
