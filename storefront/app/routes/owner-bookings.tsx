import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { bookingList, type BookingRow as Row } from '~/features/bookings/booking-list.server';
import { BookingRow } from '~/features/bookings/booking-row';
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
        {list.open.length > 0 && <Group title={t('bookings.open')} rows={list.open} />}
        {list.over.length > 0 && <Group title={t('bookings.over')} rows={list.over} />}
        {list.pages > list.page && (
          <Link className="button button-quiet mt-8" to={`?page=${list.page + 1}`}>
            {t('bookings.older')}
          </Link>
        )}
      </div>
    </div>
  );
}

function Group({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section className="mt-8">
      <h2 className="text-20">{title}</h2>
      <div className="mt-2 divide-y divide-hairline border-y border-hairline">
        {rows.map((row) => (
          <BookingRow key={row.id} row={row} />
        ))}
      </div>
    </section>
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
