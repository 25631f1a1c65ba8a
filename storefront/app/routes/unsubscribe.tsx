import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { AccountCard } from '~/features/account/account-card';
import { accountHead } from '~/features/account/account-head.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { endMails, unsubscribePage } from '~/features/notifications/unsubscribe.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { openPage } from '~/lib/page.server';
import '~/lib/i18n/areas/notifications.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage(request, context);
  return {
    ...accountHead(page, page.t('unsubscribe.title')),
    view: await unsubscribePage(page, request, context),
  };
}

export const action = mutation(endMails);

export const meta: MetaFunction<typeof loader> = routeMeta;

/** A link is followed by its button: programs that look into mails open links as well. */
export default function Unsubscribe() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  const { group, comes, token } = view;
  if (group === undefined)
    return <AccountCard title={t('unsubscribe.title')} lead={t('unsubscribe.invalid')} />;
  return (
    <AccountCard
      title={t('unsubscribe.title')}
      lead={t(comes ? 'unsubscribe.lead' : 'unsubscribe.done', { group })}
    >
      <ErrorSummary form="unsubscribe" state={state} />
      {comes && (
        <SecureForm>
          <input type="hidden" name="token" value={token} />
          <SubmitButton className="w-full">{t('unsubscribe.submit')}</SubmitButton>
        </SecureForm>
      )}
      <p>
        <Link className="link inline-flex min-h-11 items-center" to="/account/notifications">
          {t('unsubscribe.others')}
        </Link>
      </p>
    </AccountCard>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
