import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { cancelIt, cancelPage } from '~/features/bookings/cancel-page.server';
import { CancelForm } from '~/features/bookings/cancel-form';
import { QuestionPage } from '~/features/bookings/question-page';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await cancelPage(page, params.id ?? '');
  return { ...accountHead(page, page.t('cancel.title')), view };
}

export const action = mutation(cancelIt);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Cancel() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <QuestionPage id={view.id} heading={t('cancel.title')} title={view.title}>
      <CancelForm view={view} state={state} />
    </QuestionPage>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
