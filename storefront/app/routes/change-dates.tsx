import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { ChangeDatesForm } from '~/features/change-dates/change-dates-form';
import { changeDatesPage, moveIt } from '~/features/change-dates/change-dates-page.server';
import { PageHeading } from '~/features/layout/page-heading';
import { AvailabilityCalendar } from '~/features/listing/availability-calendar';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/visit.client';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await changeDatesPage(page, params.id ?? '');
  return { ...accountHead(page, page.t('changeDates.title')), view };
}

export const action = mutation(moveIt);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function ChangeDates() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <div className="page-width py-8 lg:py-12">
      <PageHeading className="text-32 sm:text-44">{t('changeDates.title')}</PageHeading>
      <p className="mt-2 text-17 text-muted">{view.title}</p>
      <p className="mt-2">{view.lead}</p>
      <div className="mt-8 grid gap-10 lg:grid-cols-[1fr_23.5rem] lg:gap-16">
        <AvailabilityCalendar calendar={view.calendar} />
        <div>
          <ChangeDatesForm view={view} state={state} />
          <p className="mt-4">
            <Link className="button button-quiet w-full" to={`/bookings/${view.id}`}>
              {t('pay.toBooking')}
            </Link>
          </p>
        </div>
      </div>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
