import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountCard } from '~/features/account/account-card';
import { accountHead } from '~/features/account/account-head.server';
import { SignInForm } from '~/features/account/sign-in-form';
import { signInNotice } from '~/features/account/sign-in-notice.server';
import { signInWith } from '~/features/account/sign-in.server';
import { Notice } from '~/features/layout/notice';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { openPage } from '~/lib/page.server';
import { safeRedirect } from '~/lib/safe-redirect';
import { readSession } from '~/lib/session.server';
import '~/lib/i18n/areas/account.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage(request, context);
  const redirectTo = safeRedirect(page.url.searchParams.get('redirectTo'));
  if (await readSession(request, context)) throw redirect(redirectTo);
  return {
    ...accountHead(page, page.t('signIn.title')),
    redirectTo,
    notice: signInNotice(page),
  };
}

export const action = mutation(signInWith);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function SignIn() {
  const { redirectTo, notice } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <AccountCard title={t('signIn.title')}>
      {notice && !state && <Notice tone={notice.tone}>{notice.text}</Notice>}
      <SignInForm state={state} redirectTo={redirectTo} />
    </AccountCard>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
