import type { LoaderFunctionArgs } from '@remix-run/node';
import { followSearch } from '~/features/alerts/alerts-page.server';
import { requireUser } from '~/lib/session.server';

/** Leads to what is new of a kept search: mails link to it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return followSearch(await requireUser(request, context), params.id ?? '');
}
