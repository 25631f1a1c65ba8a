import { annualSummaryCsv, annualSummaryPdf } from '@rental/payments/contracts/annual-summary';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFor } from '~/lib/failure.server';
import { keptFile } from '~/lib/kept-file.server';
import { requireUser } from '~/lib/session.server';

/** What a year brought, as PDF or CSV. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { api, language } = await requireUser(request, context);
  const { year = '', format } = params;
  if (!/^\d{4}$/.test(year) || (format !== 'pdf' && format !== 'csv'))
    throw new Response('Not found', { status: 404 });
  const file =
    format === 'pdf'
      ? api.download(annualSummaryPdf, { query: { year, language } })
      : api.download(annualSummaryCsv, { query: { year } });
  return keptFile(
    await file.catch((error: unknown) => {
      throw answerFor(error);
    }),
  );
}
