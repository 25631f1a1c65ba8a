import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { answerFrom } from '~/features/bookings/act.server';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { answered } from '~/features/owner-requests/answered.server';
import { BookingSection } from '~/features/owner-requests/booking-section';
import { ownerBookings } from '~/features/owner-requests/owner-bookings.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const list = await ownerBookings(page);
  return { ...accountHead(page, page.t('ownerBookings.title')), list, done: answered(page) };
}

export const action = mutation(answerFrom('/owner/bookings'));

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function OwnerBookings() {
  const { list, done } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  const { requests, due, open, over } = list;
  const empty = requests.length + due.length + open.length + over.length === 0;
  return (
    <div className="max-w-3xl">
      <PageHeading className="mb-8 text-32 sm:text-44">{t('ownerBookings.title')}</PageHeading>
      {done && !state && (
        <div className="mb-8">
          <Notice tone="good">{done}</Notice>
        </div>
      )}
      {empty && <Nothing />}
      <div className="space-y-12">
        <BookingSection title={t('requests.title')} bookings={requests} state={state} />
        <BookingSection title={t('requests.due')} bookings={due} state={state} />
        <BookingSection title={t('bookings.open')} bookings={open} state={state} />
        <BookingSection title={t('bookings.over')} bookings={over} state={state} />
      </div>
      {list.pages > list.page && (
        <Link className="button button-quiet mt-8" to={`?page=${list.page + 1}`}>
          {t('bookings.older')}
        </Link>
      )}
    </div>
  );
}

function Nothing() {
  const t = useTranslate();
  return (
    <>
      <p className="display text-25">{t('ownerBookings.empty')}</p>
      <p className="mt-2 text-17 text-muted">{t('ownerBookings.emptyText')}</p>
      <Link className="button button-primary mt-6" to="/owner">
        {t('ownerNav.home')}
      </Link>
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
