import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { AccountCard } from '~/features/account/account-card';
import { accountHead } from '~/features/account/account-head.server';
import { returnPathOf } from '~/features/account/return-path.server';
import { SignUpForm } from '~/features/account/sign-up-form';
import { signUpWith } from '~/features/account/sign-up.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { openPage } from '~/lib/page.server';
import { readSession } from '~/lib/session.server';
import '~/lib/i18n/areas/account.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage(request, context);
  const redirectTo = returnPathOf(page.url);
  if (await readSession(request, context)) throw redirect(redirectTo ?? '/account');
  const signInHref = redirectTo ? `/sign-in?${new URLSearchParams({ redirectTo })}` : '/sign-in';
  return { ...accountHead(page, page.t('signUp.title')), signInHref };
}

export const action = mutation(signUpWith);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function SignUp() {
  const { signInHref } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <AccountCard title={t('signUp.title')} lead={t('signUp.lead')}>
      <SignUpForm state={state} />
      <p className="border-t border-hairline pt-4 text-15">
        {t('signUp.known')}{' '}
        <Link className="link inline-flex min-h-11 items-center" to={signInHref}>
          {t('layout.signIn')}
        </Link>
      </p>
    </AccountCard>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
