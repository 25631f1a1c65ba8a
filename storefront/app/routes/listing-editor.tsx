import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { ErrorSummary } from '~/features/forms/error-summary';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { editorPage } from '~/features/listing-editor/editor-page.server';
import { isAutosave } from '~/features/listing-editor/autosave';
import { StepForm, StepNavigation } from '~/features/listing-editor/editor-steps';
import { PreviewStep } from '~/features/listing-editor/preview-step';
import { saveStep } from '~/features/listing-editor/save-step.server';
import { FORM } from '~/features/listing-editor/steps';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation, PICTURES_BYTES } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/editor.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await editorPage(page, params.id ?? '', params.step);
  return { ...accountHead(page, page.t(`editor.step.${view.step}`)), view };
}

export const action = mutation(saveStep, PICTURES_BYTES);

export const meta: MetaFunction<typeof loader> = routeMeta;

/** What is typed is newer than what was stored of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formAction,
  defaultShouldRevalidate,
}) => defaultShouldRevalidate && !isAutosave(formAction);

export default function ListingEditor() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  const live = view.status === 'ACTIVE' || view.status === 'PAUSED';
  return (
    <div className="grid gap-8 lg:grid-cols-[12rem_1fr] lg:gap-16">
      {view.closed ? <div /> : <StepNavigation view={view} />}
      <div className="max-w-2xl min-w-0">
        <p className="text-15 text-muted">{view.title}</p>
        <PageHeading className="mt-1 mb-6 text-32 sm:text-44">
          {t(`editor.step.${view.step}`)}
        </PageHeading>
        {live && (
          <div className="mb-6">
            <Notice tone="warn">{t(view.waiting ? 'items.waits' : 'editor.reviewed')}</Notice>
          </div>
        )}
        {view.step === 'preview' ? (
          <>
            <div className="mb-6 empty:hidden">
              <ErrorSummary form={FORM} state={state} />
            </div>
            <PreviewStep view={view} />
          </>
        ) : (
          <StepForm view={view} state={state} step={view.step} />
        )}
      </div>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
