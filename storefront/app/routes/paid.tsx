import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { accountHead } from '~/features/account/account-head.server';
import { PageHeading } from '~/features/layout/page-heading';
import { awaitPayment } from '~/features/payment/paid-page.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

const ASK_AGAIN_MS = 700;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const waiting = await awaitPayment(page, params.id ?? '');
  return { ...accountHead(page, page.t('paid.title')), ...waiting };
}

export const meta: MetaFunction<typeof loader> = routeMeta;

/** Seconds at most, as a rule: Stripe's message is on its way. */
export default function Paid() {
  const { bookingId } = useLoaderData<typeof loader>();
  const { revalidate, state } = useRevalidator();
  const t = useTranslate();
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(revalidate, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state, revalidate]);
  return (
    <div className="page-width py-16">
      <div className="max-w-xl" role="status">
        <PageHeading className="text-32 sm:text-44">{t('paid.title')}</PageHeading>
        <p className="mt-4 text-17">{t('paid.text')}</p>
        <Link className="button button-quiet mt-8" to={`/bookings/${bookingId}`}>
          {t('pay.toBooking')}
        </Link>
      </div>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
