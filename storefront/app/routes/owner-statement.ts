import { ownerStatement } from '@rental/payments/contracts/earnings-routes';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFor } from '~/lib/failure.server';
import { requireUser } from '~/lib/session.server';

/** The statement as the CMS writes it: browsers hold no token to ask for it themselves. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api } = await requireUser(request, context);
  const file = await api.download(ownerStatement, { query: {} }).catch((error: unknown) => {
    throw answerFor(error);
  });
  return new Response(file.body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="statement.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
