import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { BookingGroups } from '~/features/bookings/booking-groups';
import { bookingList } from '~/features/bookings/booking-list.server';
import { PageHeading } from '~/features/layout/page-heading';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const list = await bookingList(page, 'renter');
  return { ...accountHead(page, page.t('bookings.title')), list };
}

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Bookings() {
  const { list } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const empty = list.open.length + list.over.length === 0;
  return (
    <div className="page-width py-8 lg:py-12">
      <div className="mx-auto max-w-3xl">
        <PageHeading className="text-32 sm:text-44">{t('bookings.title')}</PageHeading>
        {empty && <Nothing />}
        <BookingGroups list={list} />
      </div>
    </div>
  );
}

function Nothing() {
  const t = useTranslate();
  return (
    <div className="mt-8">
      <p className="display text-25">{t('bookings.empty')}</p>
      <p className="mt-2 text-17 text-muted">{t('bookings.emptyText')}</p>
      <Link className="button button-primary mt-6" to="/search">
        {t('failure.browse')}
      </Link>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
