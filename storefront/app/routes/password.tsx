import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { changeOwnPassword } from '~/features/account/change-password.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { PasswordField } from '~/features/forms/password-field';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

const FORM = 'password';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const saved = page.url.searchParams.has('saved');
  return { ...accountHead(page, page.t('password.title')), saved };
}

export const action = mutation(changeOwnPassword);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Password() {
  const { saved } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <>
      <PageHeading className="text-32 sm:text-44">{t('password.title')}</PageHeading>
      <p className="mt-2 text-muted">{t('password.lead')}</p>
      <div className="mt-8 max-w-md space-y-6">
        {saved && !state && <Notice tone="good">{t('password.saved')}</Notice>}
        <ErrorSummary form={FORM} state={state} />
        <SecureForm key={String(saved)} noValidate className="space-y-5">
          <PasswordField
            form={FORM}
            name="currentPassword"
            label={t('field.currentPassword')}
            error={state?.errors.currentPassword}
            autoComplete="current-password"
          />
          <PasswordField
            form={FORM}
            name="password"
            label={t('field.newPassword')}
            hint={t('field.password.hint')}
            error={state?.errors.password}
            autoComplete="new-password"
          />
          <SubmitButton>{t('reset.submit')}</SubmitButton>
        </SecureForm>
        <p className="text-15">
          <Link className="link inline-flex min-h-11 items-center" to="/forgot-password">
            {t('signIn.forgot')}
          </Link>
        </p>
      </div>
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
