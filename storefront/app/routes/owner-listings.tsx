import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { actOnListing } from '~/features/owner-listings/listing-actions.server';
import { listingList } from '~/features/owner-listings/listing-list.server';
import { ListingRow } from '~/features/owner-listings/listing-row';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await listingList(page);
  return { ...accountHead(page, page.t('items.title')), view };
}

export const action = mutation(actOnListing);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function OwnerListings() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  const { done } = view;
  return (
    <div className="max-w-4xl">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <PageHeading className="text-32 sm:text-44">{t('items.title')}</PageHeading>
        <div className="flex flex-wrap gap-3">
          <Link className="button button-quiet" to="/owner/calendar">
            {t('plan.all')}
          </Link>
          <Link className="button button-primary" to="/owner/listings/new">
            {t('items.new')}
          </Link>
        </div>
      </div>
      <div className="mb-6 empty:hidden">
        <ErrorSummary form="listing" state={state} />
        {!state && (done === 'submit' || done === 'delete' || done === 'archive') && (
          <Notice tone="good">{t(`items.done.${done}`)}</Notice>
        )}
      </div>
      {view.rows.length === 0 && (
        <>
          <p className="display text-25">{t('items.empty')}</p>
          <p className="mt-2 text-17 text-muted">{t('setup.listing.note')}</p>
        </>
      )}
      <div className="divide-y divide-hairline border-y border-hairline empty:hidden">
        {view.rows.map((row) => (
          <ListingRow key={row.id} row={row} />
        ))}
      </div>
      {view.pages > view.page && (
        <Link className="button button-quiet mt-8" to={`?page=${view.page + 1}`}>
          {t('items.more')}
        </Link>
      )}
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
