import { documentPdf } from '@rental/payments/contracts/document-routes';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFor } from '~/lib/failure.server';
import { requireUser } from '~/lib/session.server';

/** An invoice or credit note as the CMS writes it: browsers hold no token to ask for it themselves. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { api, language } = await requireUser(request, context);
  const { id = '', number = '' } = params;
  const file = await api
    .download(documentPdf, { params: { id, number }, query: { language } })
    .catch((error: unknown) => {
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
