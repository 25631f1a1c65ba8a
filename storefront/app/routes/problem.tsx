import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { BackPage } from '~/features/layout/back-page';
import { ProblemForm } from '~/features/problem/problem-form';
import { problemPage, reportProblem } from '~/features/problem/problem-page.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation, PICTURES_BYTES } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await problemPage(page, params.id ?? '');
  return { ...accountHead(page, page.t('problem.title')), view };
}

export const action = mutation(reportProblem, PICTURES_BYTES);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Problem() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <BackPage
      back={{ to: `/bookings/${view.id}`, label: t('report.back') }}
      heading={t('problem.title')}
      title={view.title}
      lead={view.lead}
    >
      <ProblemForm view={view} state={state} />
    </BackPage>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
