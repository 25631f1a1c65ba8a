import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { BrowserPush } from '~/features/notifications/browser-push';
import { PreferenceMatrix } from '~/features/notifications/preference-matrix';
import { preferencesPage, savePreferences } from '~/features/notifications/preferences.server';
import { WaitingFields } from '~/features/notifications/waiting-fields';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/notifications.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  return { ...accountHead(page, page.t('preferences.title')), view: await preferencesPage(page) };
}

export const action = mutation(savePreferences);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function NotificationPreferences() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <>
      <PageHeading className="text-32 sm:text-44">{t('preferences.title')}</PageHeading>
      <p className="mt-2 text-muted">{t('preferences.lead')}</p>
      <div className="mt-8 space-y-6">
        <ErrorSummary form="preferences" state={state} />
        {view.saved && !state && <Notice tone="good">{t('preferences.saved')}</Notice>}
        <SecureForm className="space-y-6">
          <PreferenceMatrix rows={view.rows} />
          <p className="text-15 text-muted">
            {t('preferences.noPhone')}{' '}
            <Link className="link" to="/account/phone">
              {t('preferences.toPhone')}
            </Link>
          </p>
          <WaitingFields form="preferences" view={view} state={state} />
          <SubmitButton>{t('preferences.save')}</SubmitButton>
        </SecureForm>
        <BrowserPush />
      </div>
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
