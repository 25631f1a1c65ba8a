import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { accountHead } from '~/features/account/account-head.server';
import { PageFailure } from '~/features/failure/page-failure';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { Photo } from '~/features/photos/photo';
import { ReportListingForm } from '~/features/report-listing/report-listing-form';
import {
  reportListingPage,
  sendListingReport,
} from '~/features/report-listing/report-listing.server';
import { routeMeta } from '~/features/seo/route-meta';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await reportListingPage(page, params.slug ?? '');
  return { ...accountHead(page, view.heading), view };
}

export const action = mutation(sendListingReport);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function ReportListing() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page-width py-8 lg:py-12">
      <div className="mx-auto max-w-xl">
        <Link className="link inline-flex min-h-11 items-center gap-2 text-15" to={view.href}>
          <ArrowLeft aria-hidden="true" className="size-4" />
          {view.title}
        </Link>
        <PageHeading className="mt-2 text-32 sm:text-44">{view.heading}</PageHeading>
        {view.lead && <p className="mt-2 text-muted">{view.lead}</p>}
        {view.photo && !view.closed && (
          <div className="mt-6 w-32 overflow-hidden rounded-control">
            <Photo photo={view.photo} sizes="128px" alt="" />
          </div>
        )}
        <div className="mt-8">
          {view.closed ? (
            <Notice tone={view.closed.tone}>
              {view.closed.sentences.map((sentence) => (
                <p key={sentence} className="not-first:mt-2">
                  {sentence}
                </p>
              ))}
            </Notice>
          ) : (
            <ReportListingForm words={view.form} state={state} />
          )}
        </div>
      </div>
    </div>
  );
}

export function ErrorBoundary() {
  return <PageFailure missing="listing" search />;
}
