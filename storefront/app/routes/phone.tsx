import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { PHONE_FORM, PhoneForms } from '~/features/account/phone-forms';
import { changePhone, phoneView } from '~/features/account/phone.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { SecureForm } from '~/features/forms/secure-form';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  return { ...accountHead(page, page.t('phone.title')), view: await phoneView(page) };
}

export const action = mutation(changePhone);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Phone() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <>
      <PageHeading className="text-32 sm:text-44">{t('phone.title')}</PageHeading>
      <p className="mt-2 text-muted">{t('phone.lead')}</p>
      <div className="mt-8 space-y-6">
        <ErrorSummary form={PHONE_FORM} state={state} />
        {view.done && !state && <Notice tone="good">{view.done}</Notice>}
        {view.number && <ConfirmedNumber number={view.number} />}
        {view.available ? (
          <PhoneForms view={view} state={state} />
        ) : (
          <Notice tone="warn">{t('phone.unavailable')}</Notice>
        )}
        <p className="text-15 text-muted">{t('phone.privacy')}</p>
      </div>
    </>
  );
}

function ConfirmedNumber({ number }: { number: string }) {
  const t = useTranslate();
  return (
    <div className="ticket flex flex-wrap items-center justify-between gap-4">
      <p>
        <span className="block text-15 text-muted">{t('phone.confirmed')}</span>
        <span className="money text-20 font-semibold">{number}</span>
      </p>
      <SecureForm>
        <input type="hidden" name="what" value="remove" />
        <button type="submit" className="button button-quiet">
          {t('phone.remove')}
        </button>
      </SecureForm>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
