import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { BookingGroups } from '~/features/bookings/booking-groups';
import { bookingList } from '~/features/bookings/booking-list.server';
import { PageHeading } from '~/features/layout/page-heading';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { requireUser } from '~/lib/session.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const list = await bookingList(page, 'owner');
  return { ...accountHead(page, page.t('ownerBookings.title')), list };
}

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function OwnerBookings() {
  const { list } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const empty = list.open.length + list.over.length === 0;
  return (
    <div>
      <div className="max-w-3xl">
        <PageHeading className="text-32 sm:text-44">{t('ownerBookings.title')}</PageHeading>
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
      <p className="display text-25">{t('ownerBookings.empty')}</p>
      <p className="mt-2 text-17 text-muted">{t('ownerBookings.emptyText')}</p>
      <Link className="button button-primary mt-6" to="/owner">
        {t('ownerNav.home')}
      </Link>
    </div>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
