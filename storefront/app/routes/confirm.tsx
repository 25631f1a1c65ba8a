import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { ConfirmLink, ConfirmationSent, DeadLink } from '~/features/account/confirm-steps';
import { confirmWith } from '~/features/account/confirm.server';
import { mailboxHref } from '~/features/account/sign-up.server';
import { routeMeta } from '~/features/seo/route-meta';
import { mutation } from '~/lib/mutation.server';
import { openPage } from '~/lib/page.server';
import '~/lib/i18n/areas/account.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage(request, context);
  const params = page.url.searchParams;
  const email = params.get('email')?.slice(0, 254) ?? '';
  return {
    ...accountHead(page, page.t('confirm.title')),
    token: params.get('token') ?? '',
    email,
    again: params.has('again'),
    mailbox: email === '' ? undefined : mailboxHref(email),
  };
}

export const action = mutation(confirmWith);

export const meta: MetaFunction<typeof loader> = routeMeta;

/** A link is confirmed by its button: programs that look into mails open links as well. */
export default function Confirm() {
  const { token, email, again, mailbox } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  if (token !== '' && !state) return <ConfirmLink token={token} />;
  if (token !== '' || email === '') return <DeadLink state={state} token={token} />;
  return <ConfirmationSent email={email} again={again} mailbox={mailbox} state={state} />;
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
