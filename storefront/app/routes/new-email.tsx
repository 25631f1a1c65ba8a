import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { AccountCard } from '~/features/account/account-card';
import { accountHead } from '~/features/account/account-head.server';
import { takeNewEmail } from '~/features/account/change-email.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { openPage } from '~/lib/page.server';
import '~/lib/i18n/areas/account.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage(request, context);
  return {
    ...accountHead(page, page.t('newEmail.confirm.title')),
    token: page.url.searchParams.get('token') ?? '',
  };
}

export const action = mutation(takeNewEmail);

export const meta: MetaFunction<typeof loader> = routeMeta;

/** A link is followed by its button: programs that look into mails open links as well. */
export default function NewEmail() {
  const { token } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  if (token === '' || state)
    return (
      <AccountCard title={t('confirm.invalid.title')}>
        {state ? (
          <ErrorSummary form="new-email" state={state} />
        ) : (
          <p>{t('newEmail.invalid.text')}</p>
        )}
        <p>
          <Link className="link inline-flex min-h-11 items-center" to="/account/email">
            {t('newEmail.again')}
          </Link>
        </p>
      </AccountCard>
    );
  return (
    <AccountCard title={t('newEmail.confirm.title')} lead={t('newEmail.confirm.text')}>
      <SecureForm>
        <input type="hidden" name="token" value={token} />
        <SubmitButton className="w-full">{t('newEmail.confirm.submit')}</SubmitButton>
      </SecureForm>
    </AccountCard>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
