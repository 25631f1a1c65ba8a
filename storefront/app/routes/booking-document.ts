import { documentPdf } from '@rental/payments/contracts/document-routes';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFor } from '~/lib/failure.server';
import { keptFile } from '~/lib/kept-file.server';
import { requireUser } from '~/lib/session.server';

/** An invoice or credit note, for whom it was issued to. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { api, language } = await requireUser(request, context);
  const { id = '', number = '' } = params;
  const options = { params: { id, number }, query: { language } };
  return keptFile(
    await api.download(documentPdf, options).catch((error: unknown) => {
      throw answerFor(error);
    }),
  );
}
