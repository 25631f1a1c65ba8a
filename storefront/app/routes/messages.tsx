import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useRevalidator } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { PageHeading } from '~/features/layout/page-heading';
import { InboxRow } from '~/features/messages/inbox-row';
import { inboxPage } from '~/features/messages/inbox.server';
import { useLive } from '~/features/messages/use-live';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/messages.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  return { ...accountHead(page, page.t('messages.title')), view: await inboxPage(page) };
}

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Messages() {
  const { view } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const t = useTranslate();
  useLive({ ready: () => revalidate(), message: () => revalidate() });
  return (
    <div className="page-width py-8 lg:py-12">
      <div className="mx-auto max-w-3xl">
        <PageHeading className="text-32 sm:text-44">{t('messages.title')}</PageHeading>
        {view.rows.length === 0 && <Nothing />}
        <ul role="list" className="mt-6 divide-y divide-hairline">
          {view.rows.map((row) => (
            <li key={row.id}>
              <InboxRow row={row} />
            </li>
          ))}
        </ul>
        {view.page < view.pages && (
          <Link className="button button-quiet mt-6" to={`/messages?page=${view.page + 1}`}>
            {t('messages.older')}
          </Link>
        )}
      </div>
    </div>
  );
}

function Nothing() {
  const t = useTranslate();
  return (
    <div className="mt-8">
      <p className="display text-25">{t('messages.empty')}</p>
      <p className="mt-2 text-17 text-muted">{t('messages.emptyText')}</p>
      <Link className="button button-primary mt-6" to="/search">
        {t('failure.browse')}
      </Link>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
