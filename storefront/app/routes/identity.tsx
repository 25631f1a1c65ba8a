import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { IdentityForm } from '~/features/account/identity-form';
import { identityView, sendIdentity } from '~/features/account/identity.server';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation, PICTURES_BYTES } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  return { ...accountHead(page, page.t('identity.title')), view: await identityView(page) };
}

export const action = mutation(sendIdentity, PICTURES_BYTES);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Identity() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <>
      <PageHeading className="text-32 sm:text-44">{t('identity.title')}</PageHeading>
      <p className="mt-2 text-muted">{t('identity.lead')}</p>
      <div className="mt-8 space-y-6">
        {view.state === 'verified' && <Notice tone="good">{t('identity.verified')}</Notice>}
        {view.state === 'waiting' && (
          <Notice tone="good">{t('identity.waiting', { date: view.sent ?? '' })}</Notice>
        )}
        {view.refusal.length > 0 && (
          <Notice tone="warn">
            <p className="font-semibold">{t('identity.refused')}</p>
            {view.refusal.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
        {view.state === 'open' && <IdentityForm kinds={view.kinds} state={state} />}
        <p className="text-15 text-muted">{t('identity.privacy')}</p>
      </div>
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
