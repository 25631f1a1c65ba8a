import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { ExtendForm } from '~/features/extend/extend-form';
import { extendPage, keepItLonger } from '~/features/extend/extend-page.server';
import { PageHeading } from '~/features/layout/page-heading';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await extendPage(page, params.id ?? '');
  return { ...accountHead(page, page.t('extend.title')), view };
}

export const action = mutation(keepItLonger);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Extend() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <div className="page-width py-8 lg:py-12">
      <div className="mx-auto max-w-lg">
        <PageHeading className="text-32 sm:text-44">{t('extend.title')}</PageHeading>
        <p className="mt-2 text-17 text-muted">{view.title}</p>
        <p className="mt-2">{view.lead}</p>
        <ExtendForm view={view} state={state} />
        <p className="mt-4">
          <Link className="button button-quiet w-full" to={`/bookings/${view.id}`}>
            {t('pay.toBooking')}
          </Link>
        </p>
      </div>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
