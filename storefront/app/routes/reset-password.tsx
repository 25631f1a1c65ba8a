import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { AccountCard } from '~/features/account/account-card';
import { accountHead } from '~/features/account/account-head.server';
import { choosePassword } from '~/features/account/forgot-password.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { PasswordField } from '~/features/forms/password-field';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { openPage } from '~/lib/page.server';
import '~/lib/i18n/areas/account.client';

const FORM = 'reset';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage(request, context);
  return {
    ...accountHead(page, page.t('reset.title')),
    token: page.url.searchParams.get('token') ?? '',
  };
}

export const action = mutation(choosePassword);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function ResetPassword() {
  const { token } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <AccountCard title={t('reset.title')} lead={t('reset.text')}>
      <ErrorSummary form={FORM} state={state}>
        {state?.failure && (
          <Link className="link inline-flex min-h-11 items-center" to="/forgot-password">
            {t('reset.invalid.again')}
          </Link>
        )}
      </ErrorSummary>
      <SecureForm noValidate className="space-y-5">
        <input type="hidden" name="token" value={token} />
        <PasswordField
          form={FORM}
          name="password"
          label={t('field.newPassword')}
          hint={t('field.password.hint')}
          error={state?.errors.password}
          autoComplete="new-password"
        />
        <SubmitButton className="w-full">{t('reset.submit')}</SubmitButton>
      </SecureForm>
    </AccountCard>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
