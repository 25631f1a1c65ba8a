import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { QuestionPage } from '~/features/bookings/question-page';
import { ReturnEarlyForm } from '~/features/return-early/return-early-form';
import { bringItBack, returnEarlyPage } from '~/features/return-early/return-early-page.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await returnEarlyPage(page, params.id ?? '');
  return { ...accountHead(page, page.t('returnEarly.title')), view };
}

export const action = mutation(bringItBack);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function ReturnEarly() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <QuestionPage id={view.id} heading={t('returnEarly.title')} title={view.title} lead={view.lead}>
      <ReturnEarlyForm view={view} state={state} />
    </QuestionPage>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
