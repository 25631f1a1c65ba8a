import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { accountHead } from '~/features/account/account-head.server';
import { PageHeading } from '~/features/layout/page-heading';
import { ProblemForm } from '~/features/problem/problem-form';
import { problemPage, reportProblem } from '~/features/problem/problem-page.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation, PICTURES_BYTES } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await problemPage(page, params.id ?? '');
  return { ...accountHead(page, page.t('problem.title')), view };
}

export const action = mutation(reportProblem, PICTURES_BYTES);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Problem() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <div className="page-width py-8 lg:py-12">
      <div className="mx-auto max-w-xl">
        <Link
          className="link inline-flex min-h-11 items-center gap-2 text-15"
          to={`/bookings/${view.id}`}
        >
          <ArrowLeft aria-hidden="true" className="size-4" />
          {t('report.back')}
        </Link>
        <PageHeading className="mt-2 text-32 sm:text-44">{t('problem.title')}</PageHeading>
        <p className="mt-2 font-semibold">{view.title}</p>
        <p className="mb-8 text-muted">{view.lead}</p>
        <ProblemForm view={view} state={state} />
      </div>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
