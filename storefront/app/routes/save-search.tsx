import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { keepSearch, saveSearchPage } from '~/features/alerts/save-search.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { SecureForm } from '~/features/forms/secure-form';
import { SelectField } from '~/features/forms/select-field';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextField } from '~/features/forms/text-field';
import { PageHeading } from '~/features/layout/page-heading';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/alerts.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  return { ...accountHead(page, page.t('alerts.keep')), view: saveSearchPage(page) };
}

export const action = mutation(keepSearch);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function SaveSearch() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <>
      <PageHeading className="text-32 sm:text-44">{t('alerts.keep')}</PageHeading>
      <p className="mt-2 text-muted">{t('alerts.lead')}</p>
      <div className="mt-8 space-y-6">
        <ErrorSummary form="keep" state={state} />
        <SecureForm className="space-y-6">
          <input type="hidden" name="search" value={view.search} />
          <TextField
            form="keep"
            name="name"
            label={t('alerts.name')}
            defaultValue={state?.values.name ?? view.suggestedName}
            error={state?.errors.name}
            maxLength={80}
          />
          <SelectField
            form="keep"
            name="alerts"
            label={t('alerts.when')}
            options={view.choices}
            defaultValue={state?.values.alerts ?? 'daily'}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{t('alerts.keep')}</SubmitButton>
            <Link className="button button-quiet" to={view.back}>
              {t('alerts.back')}
            </Link>
          </div>
        </SecureForm>
      </div>
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
