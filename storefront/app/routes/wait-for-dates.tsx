import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { waitForDates, waitPage } from '~/features/alerts/wait-for-dates.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { PageHeading } from '~/features/layout/page-heading';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/alerts.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  return { ...accountHead(page, page.t('wait.title')), view: await waitPage(page) };
}

export const action = mutation(waitForDates);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function WaitForDates() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  const { listingId, title, startDate, endDate, dates, back } = view;
  return (
    <>
      <PageHeading className="text-32 sm:text-44">{t('wait.title')}</PageHeading>
      <p className="mt-4 text-17 font-semibold">{title}</p>
      <p>{dates}</p>
      <p className="mt-4 text-muted">{t('wait.lead')}</p>
      <div className="mt-8 space-y-6">
        <ErrorSummary form="wait" state={state} />
        <SecureForm className="flex flex-wrap gap-3">
          <input type="hidden" name="listingId" value={listingId} />
          <input type="hidden" name="startDate" value={startDate} />
          <input type="hidden" name="endDate" value={endDate} />
          <SubmitButton>{t('wait.submit')}</SubmitButton>
          <Link className="button button-quiet" to={back}>
            {t('wait.back')}
          </Link>
        </SecureForm>
      </div>
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
