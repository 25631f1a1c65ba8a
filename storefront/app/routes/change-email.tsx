import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { changeOwnEmail } from '~/features/account/change-email.server';
import { mailboxHref } from '~/features/account/sign-up.server';
import { EmailField } from '~/features/forms/email-field';
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

const FORM = 'new-email';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const sent = page.url.searchParams.get('sent')?.slice(0, 254);
  return {
    ...accountHead(page, page.t('newEmail.title')),
    sent,
    mailbox: sent ? mailboxHref(sent) : undefined,
  };
}

export const action = mutation(changeOwnEmail);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function ChangeEmail() {
  const { sent, mailbox } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <>
      <PageHeading className="text-32 sm:text-44">{t('newEmail.title')}</PageHeading>
      <p className="mt-2 text-muted">{t('newEmail.lead')}</p>
      <div className="mt-8 max-w-md space-y-6">
        {sent && !state && <Notice tone="good">{t('newEmail.sent', { email: sent })}</Notice>}
        {sent && mailbox && (
          <a className="button button-quiet w-full" href={mailbox}>
            {t('signUp.sent.mailbox')}
          </a>
        )}
        <ErrorSummary form={FORM} state={state} />
        <SecureForm key={sent} noValidate className="space-y-5">
          <EmailField
            form={FORM}
            label={t('newEmail.field')}
            error={state?.errors.email}
            defaultValue={state?.values.email}
            autoComplete="email"
          />
          <PasswordField
            form={FORM}
            name="currentPassword"
            label={t('field.currentPassword')}
            error={state?.errors.currentPassword}
            autoComplete="current-password"
          />
          <SubmitButton>{t('newEmail.submit')}</SubmitButton>
        </SecureForm>
      </div>
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
