import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { BackPage } from '~/features/layout/back-page';
import { Notice } from '~/features/layout/notice';
import {
  reportConversationPage,
  sendConversationReport,
} from '~/features/messages/report-conversation.server';
import { ReportListingForm } from '~/features/report-listing/report-listing-form';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/messages.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await reportConversationPage(page, params.id ?? '');
  return { ...accountHead(page, page.t('messages.reportTitle')), view };
}

export const action = mutation(sendConversationReport);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function ReportConversation() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <BackPage
      back={{ to: view.href, label: view.name }}
      heading={t('messages.reportTitle')}
      title={view.name}
      lead={view.lead}
    >
      {view.sent ? (
        <Notice tone="good">{t('messages.reportSent')}</Notice>
      ) : (
        <ReportListingForm words={view.form} state={state} />
      )}
    </BackPage>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
