import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { accountHead } from '~/features/account/account-head.server';
import { actOnPage } from '~/features/bookings/act.server';
import { BookingDetails } from '~/features/bookings/booking-details';
import { bookingPage } from '~/features/bookings/booking-page.server';
import { BookingTicket } from '~/features/bookings/booking-ticket';
import { BookingTimeline } from '~/features/bookings/booking-timeline';
import { NextStep } from '~/features/bookings/next-step';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { TwoColumns } from '~/features/layout/two-columns';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/visit.client';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await bookingPage(page, params.id ?? '');
  return { ...accountHead(page, view.title), view };
}

export const action = mutation(actOnPage);

export const meta: MetaFunction<typeof loader> = routeMeta;

const ASK_AGAIN_MS = 2_000;

export default function Booking() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  const { status, late, change } = view;
  useRefreshWhile(status.tone === 'waiting' || !!late?.isMoving || !!change?.isMoving);
  return (
    <div className="page-width py-8 lg:py-12">
      <p className="text-15 text-muted">{t('booking.number', { number: view.number })}</p>
      <PageHeading className="mt-1 mb-8 text-32 sm:text-44">{view.title}</PageHeading>
      {view.done && (
        <div className="mb-6">
          <Notice tone="good">{view.done}</Notice>
        </div>
      )}
      {view.warning && (
        <div className="mb-6">
          <Notice tone="warn">{view.warning}</Notice>
        </div>
      )}
      {view.frozen && (
        <div className="mb-6">
          <Notice tone="warn">{view.frozen}</Notice>
        </div>
      )}
      <TwoColumns
        lead={<NextStep view={view} state={state} />}
        aside={<BookingTicket view={view} />}
      >
        <div className="space-y-10">
          <BookingDetails view={view} />
          <BookingTimeline entries={view.timeline} />
        </div>
      </TwoColumns>
    </div>
  );
}

/** Others move a booking too: a waiting page looks again, and at once when it is looked at. */
function useRefreshWhile(waiting: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!waiting || state !== 'idle') return;
    const look = () => document.visibilityState === 'visible' && revalidate();
    const timer = setTimeout(look, ASK_AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [waiting, state, revalidate]);
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
