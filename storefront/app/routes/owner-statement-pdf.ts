import { ownerStatementPdf } from '@rental/payments/contracts/annual-summary';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFor } from '~/lib/failure.server';
import { keptFile } from '~/lib/kept-file.server';
import { requireUser } from '~/lib/session.server';

/** The statement to print, with the same figures as its CSV. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, language } = await requireUser(request, context);
  return keptFile(
    await api.download(ownerStatementPdf, { query: { language } }).catch((error: unknown) => {
      throw answerFor(error);
    }),
  );
}
