import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { PageHeading } from '~/features/layout/page-heading';
import { CardForm } from '~/features/payment/card-form';
import { HoldTimer } from '~/features/payment/hold-timer';
import { payPage } from '~/features/payment/pay-page.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await payPage(page, params.id ?? '');
  return { ...accountHead(page, page.t(`pay.title.${view.purpose}`)), view };
}

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Pay() {
  const { view } = useLoaderData<typeof loader>();
  const t = useTranslate();
  return (
    <div className="page-width py-8 lg:py-12">
      <div className="mx-auto max-w-lg">
        <PageHeading className="text-32 sm:text-44">{t(`pay.title.${view.purpose}`)}</PageHeading>
        <div className="ticket mt-6">
          <p className="font-semibold">{view.title}</p>
          <p className="text-15 text-muted">{view.period}</p>
          <div className="perforation my-4" />
          <p className="flex items-baseline justify-between gap-6">
            <span>{t(`pay.amount.${view.purpose}`)}</span>
            <span className="money text-25 font-semibold">{view.amount}</span>
          </p>
        </div>
        {view.purpose !== 'deposit' && view.until && view.untilText && (
          <div className="mt-4">
            <HoldTimer until={view.until} untilText={view.untilText} />
          </div>
        )}
        <div className="mt-6">
          <CardForm key={view.clientSecret} view={view} />
        </div>
        <p className="mt-6 border-t border-hairline pt-4 text-15">
          <Link
            className="link inline-flex min-h-11 items-center"
            to={`/bookings/${view.bookingId}`}
          >
            {t('pay.toBooking')}
          </Link>
        </p>
      </div>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
