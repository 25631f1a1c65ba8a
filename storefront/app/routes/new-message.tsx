import { MAX_MESSAGE_LENGTH } from '@rental/chat/contracts/message-limits';
import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextAreaField } from '~/features/forms/text-area-field';
import { BackPage } from '~/features/layout/back-page';
import { Notice } from '~/features/layout/notice';
import { newMessagePage, sendFirst } from '~/features/messages/new-message.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/messages.client';

const FORM = 'first-message';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await newMessagePage(page);
  return { ...accountHead(page, view.heading), view };
}

export const action = mutation(sendFirst);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function NewMessage() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <BackPage back={view.back} heading={view.heading} title={view.lead}>
      {view.closed ? (
        <Notice tone="warn">{view.closed}</Notice>
      ) : (
        <div className="space-y-6">
          <ErrorSummary form={FORM} state={state} />
          <SecureForm noValidate className="space-y-6">
            <TextAreaField
              form={FORM}
              name="text"
              label={t('messages.field')}
              hint={t('messages.masked')}
              error={state?.errors.text}
              rows={6}
              maxLength={MAX_MESSAGE_LENGTH}
              defaultValue={state?.values.text}
            />
            <SubmitButton className="w-full sm:w-auto">{t('messages.send')}</SubmitButton>
          </SecureForm>
        </div>
      )}
    </BackPage>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
