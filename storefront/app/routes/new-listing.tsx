import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { PageHeading } from '~/features/layout/page-heading';
import { CategoryChoice } from '~/features/listing-editor/category-choice';
import { categoryGroups } from '~/features/listing-editor/editor-page.server';
import { beginListing } from '~/features/listing-editor/save-step.server';
import { FORM } from '~/features/listing-editor/steps';
import { routeMeta } from '~/features/seo/route-meta';
import { answerFor } from '~/lib/failure.server';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/editor.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const tree = await page.cms.categories().catch((error: unknown) => {
    throw answerFor(error);
  });
  return { ...accountHead(page, page.t('items.new')), groups: categoryGroups(tree) };
}

export const action = mutation(beginListing);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function NewListing() {
  const { groups } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <div className="max-w-2xl">
      <PageHeading className="mb-6 text-32 sm:text-44">{t('editor.new')}</PageHeading>
      <div className="mb-6 empty:hidden">
        <ErrorSummary form={FORM} state={state} />
      </div>
      <SecureForm noValidate className="space-y-8">
        <CategoryChoice groups={groups} chosen={state?.values.categoryId ?? ''} />
        <SubmitButton>{t('editor.start')}</SubmitButton>
      </SecureForm>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
