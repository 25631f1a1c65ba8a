import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { BackPage } from '~/features/layout/back-page';
import { ReviewForm } from '~/features/reviews/review-form';
import { reviewPage, sendReview } from '~/features/reviews/review-page.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/visit.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await reviewPage(page, params.id ?? '');
  return { ...accountHead(page, page.t('review.title')), view };
}

export const action = mutation(sendReview);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Review() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <BackPage
      back={{ to: `/bookings/${view.id}`, label: t('review.back') }}
      heading={t('review.title')}
      title={view.title}
      lead={view.lead}
    >
      <ReviewForm view={view} state={state} />
    </BackPage>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
