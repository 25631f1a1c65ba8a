import { agreementPdf } from '@rental/bookings/contracts/agreement-routes';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFor } from '~/lib/failure.server';
import { requireUser } from '~/lib/session.server';

/** The agreement as the CMS writes it: browsers hold no token to ask for it themselves. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { api, language } = await requireUser(request, context);
  const options = { params: { id: params.id ?? '' }, query: { language } };
  const file = await api.download(agreementPdf, options).catch((error: unknown) => {
    throw answerFor(error);
  });
  return new Response(file.body, {
    headers: {
      'Content-Type': file.headers.get('content-type') ?? 'application/octet-stream',
      'Content-Disposition': file.headers.get('content-disposition') ?? 'attachment',
      'Cache-Control': 'private, no-store',
    },
  });
}
