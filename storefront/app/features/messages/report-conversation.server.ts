/** One of the two tells staff what is wrong with the other. */
import { reportConversation, showConversation } from '@rental/chat/contracts/routes';
import { REPORT_REASONS } from '@rental/listings/contracts/report-reasons';
import { redirect } from '@remix-run/node';
import { refuseForm } from '~/features/forms/form-failure.server';
import {
  readReport,
  reportWords,
  type ReportFormWords,
  type ReportListingField,
} from '~/features/report-listing/report-listing.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';
import { nameOf } from './inbox.server';

/** Those that are about people and what they write. */
const REASONS = REPORT_REASONS.filter(
  (reason) => reason !== 'not_as_described' && reason !== 'photos_of_others',
);

export interface ReportConversationView {
  name: string;
  href: string;
  lead: string;
  sent: boolean;
  form: ReportFormWords;
}

/** @throws 404, 503 */
export async function reportConversationPage(
  page: UserPage,
  id: string,
): Promise<ReportConversationView> {
  const { data } = await page.api.call(showConversation, { params: { id } }).catch((error) => {
    throw answerFor(error);
  });
  const name = nameOf(data, page);
  return {
    name,
    href: `/messages/${id}`,
    lead: page.t('messages.reportLead', { name }),
    sent: page.url.searchParams.has('sent'),
    form: reportWords(page, REASONS),
  };
}

export async function sendConversationReport({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const id = params.id ?? '';
  const given = readReport(form, page);
  if ('refused' in given) return given.refused;
  try {
    await page.api.call(reportConversation, { params: { id }, body: given.report });
    return redirect(`/messages/${id}/report?sent=1`);
  } catch (error) {
    return refuseForm<ReportListingField>(error, page.t, given.report);
  }
}
