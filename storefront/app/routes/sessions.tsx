import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { SessionList } from '~/features/account/session-list';
import {
  endedNotice,
  endSessions,
  sessionRows,
  sessionZone,
} from '~/features/account/sessions.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { SecureForm } from '~/features/forms/secure-form';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  return {
    ...accountHead(page, page.t('sessions.title')),
    rows: await sessionRows(page),
    zone: sessionZone(page).replaceAll('_', ' '),
    ended: endedNotice(page),
  };
}

export const action = mutation(endSessions);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Sessions() {
  const { rows, zone, ended } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <>
      <PageHeading className="text-32 sm:text-44">{t('sessions.title')}</PageHeading>
      <p className="mt-2 text-muted">{rows.length > 1 ? t('sessions.lead') : t('sessions.only')}</p>
      <div className="mt-8 space-y-6">
        <ErrorSummary form="sessions" state={state} />
        {ended && !state && <Notice tone="good">{ended}</Notice>}
        <SessionList rows={rows} />
        <p className="text-15 text-muted">
          {t('sessions.zone', { zone })}{' '}
          <Link className="link inline-flex min-h-11 items-center" to="/account/password">
            {t('password.title')}
          </Link>
        </p>
        {rows.length > 1 && (
          <SecureForm>
            <button type="submit" className="button button-quiet">
              {t('sessions.endOthers')}
            </button>
          </SecureForm>
        )}
      </div>
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
