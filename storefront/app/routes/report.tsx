import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { BackPage } from '~/features/layout/back-page';
import { ReportForm } from '~/features/report/report-form';
import { reportPage, sendReport } from '~/features/report/report-page.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation, PICTURES_BYTES } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await reportPage(page, params.id ?? '');
  return { ...accountHead(page, page.t(`report.title.${view.kind}`)), view };
}

export const action = mutation(sendReport, PICTURES_BYTES);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Report() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <BackPage
      back={{ to: `/bookings/${view.id}`, label: t('report.back') }}
      heading={t(`report.title.${view.kind}`)}
      title={view.title}
      lead={t(`report.lead.${view.kind}`, { name: view.other })}
    >
      <ReportForm view={view} state={state} />
    </BackPage>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
