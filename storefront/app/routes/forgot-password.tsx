import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { AccountCard } from '~/features/account/account-card';
import { accountHead } from '~/features/account/account-head.server';
import { EmailForm } from '~/features/account/email-form';
import { askForPassword } from '~/features/account/forgot-password.server';
import { mailboxHref } from '~/features/account/sign-up.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { openPage } from '~/lib/page.server';
import '~/lib/i18n/areas/account.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage(request, context);
  const sent = page.url.searchParams.get('sent')?.slice(0, 254);
  return {
    ...accountHead(page, page.t('forgot.title')),
    sent,
    mailbox: sent ? mailboxHref(sent) : undefined,
  };
}

export const action = mutation(askForPassword);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function ForgotPassword() {
  const { sent, mailbox } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  const back = (
    <p className="border-t border-hairline pt-4 text-15">
      <Link className="link inline-flex min-h-11 items-center" to="/sign-in">
        {t('forgot.back')}
      </Link>
    </p>
  );
  if (sent && !state)
    return (
      <AccountCard title={t('forgot.sent.title')} lead={t('forgot.sent.text', { email: sent })}>
        {mailbox && (
          <p>
            <a className="button button-quiet w-full" href={mailbox}>
              {t('signUp.sent.mailbox')}
            </a>
          </p>
        )}
        {back}
      </AccountCard>
    );
  return (
    <AccountCard title={t('forgot.title')} lead={t('forgot.text')}>
      <EmailForm form="forgot" state={state} submit={t('forgot.submit')} />
      {back}
    </AccountCard>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
