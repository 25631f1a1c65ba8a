import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useRevalidator } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { PageHeading } from '~/features/layout/page-heading';
import { useLive } from '~/features/messages/use-live';
import { NotificationRow } from '~/features/notifications/notification-row';
import { notificationsPage, readAll } from '~/features/notifications/notifications-page.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/notifications.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  return {
    ...accountHead(page, page.t('notifications.title')),
    view: await notificationsPage(page),
  };
}

export const action = mutation(readAll);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Notifications() {
  const { view } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const t = useTranslate();
  useLive({ ready: () => revalidate(), notified: () => revalidate() });
  return (
    <div className="page-width py-8 lg:py-12">
      <div className="mx-auto max-w-3xl">
        <PageHeading className="text-32 sm:text-44">{t('notifications.title')}</PageHeading>
        {view.rows.length === 0 && <Nothing />}
        {view.unread > 0 && (
          <SecureForm className="mt-4">
            <SubmitButton tone="quiet">{t('notifications.readAll')}</SubmitButton>
          </SecureForm>
        )}
        <ul role="list" className="mt-6 divide-y divide-hairline">
          {view.rows.map((row) => (
            <li key={row.id}>
              <NotificationRow row={row} />
            </li>
          ))}
        </ul>
        <Pages page={view.page} pages={view.pages} />
        <p className="mt-8">
          <Link className="link inline-flex min-h-11 items-center" to="/account/notifications">
            {t('notifications.choose')}
          </Link>
        </p>
      </div>
    </div>
  );
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const t = useTranslate();
  return (
    <div className="mt-6 flex flex-wrap gap-4">
      {page > 1 && (
        <Link className="button button-quiet" to={`/notifications?page=${page - 1}`}>
          {t('notifications.newer')}
        </Link>
      )}
      {page < pages && (
        <Link className="button button-quiet" to={`/notifications?page=${page + 1}`}>
          {t('notifications.older')}
        </Link>
      )}
    </div>
  );
}

function Nothing() {
  const t = useTranslate();
  return (
    <div className="mt-8">
      <p className="display text-25">{t('notifications.empty')}</p>
      <p className="mt-2 text-17 text-muted">{t('notifications.emptyText')}</p>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
