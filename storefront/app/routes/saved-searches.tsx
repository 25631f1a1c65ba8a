import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { alertsPage, changeAlerts } from '~/features/alerts/alerts-page.server';
import { SearchList } from '~/features/alerts/search-list';
import { WaitList } from '~/features/alerts/wait-list';
import { ErrorSummary } from '~/features/forms/error-summary';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/alerts.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  return { ...accountHead(page, page.t('alerts.title')), view: await alertsPage(page) };
}

export const action = mutation(changeAlerts);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function SavedSearches() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <>
      <PageHeading className="text-32 sm:text-44">{t('alerts.title')}</PageHeading>
      <div className="mt-8 space-y-10">
        <ErrorSummary form="alerts" state={state} />
        {view.done && !state && <Notice tone="good">{view.done}</Notice>}
        <section aria-labelledby="kept-searches" className="space-y-4">
          <h2 id="kept-searches" className="text-20 font-semibold">
            {t('alerts.searches')}
          </h2>
          {view.searches.length > 0 ? (
            <SearchList rows={view.searches} choices={view.choices} />
          ) : (
            <>
              <p className="text-muted">{t('alerts.none')}</p>
              <Link className="button button-quiet" to="/search">
                {t('alerts.begin')}
              </Link>
            </>
          )}
        </section>
        <section aria-labelledby="awaited-dates" className="space-y-4">
          <h2 id="awaited-dates" className="text-20 font-semibold">
            {t('wait.dates')}
          </h2>
          {view.waits.length > 0 ? (
            <WaitList rows={view.waits} />
          ) : (
            <p className="text-muted">{t('wait.none')}</p>
          )}
        </section>
      </div>
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
