import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { answerFrom } from '~/features/bookings/act.server';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { BookingSection } from '~/features/owner-requests/booking-section';
import { MoneyGlance } from '~/features/owner/money-glance';
import { ownerHome } from '~/features/owner/owner-home.server';
import { SetupChecklist } from '~/features/owner/setup-checklist';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await ownerHome(page);
  return { ...accountHead(page, page.t('ownerHome.title')), view };
}

export const action = mutation(answerFrom('/owner'));

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function OwnerHome() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <>
      <PageHeading className="mb-8 text-32 sm:text-44">{t('ownerHome.title')}</PageHeading>
      {view.notice && !state && (
        <div className="mb-8">
          <Notice tone={view.notice.tone}>{view.notice.text}</Notice>
        </div>
      )}
      <div className="grid gap-12 lg:grid-cols-[1fr_23.5rem] lg:items-start lg:gap-16">
        <div className="min-w-0 space-y-12">
          {view.setup && <SetupChecklist setup={view.setup} />}
          <BookingSection
            title={t('requests.title')}
            bookings={view.requests}
            state={state}
            {...(view.due.length === 0 ? { none: t('ownerHome.nothingWaits') } : {})}
          />
          <BookingSection title={t('requests.due')} bookings={view.due} state={state} />
          <BookingSection title={t('ownerHome.underWay')} bookings={view.underWay} state={state} />
          <BookingSection
            title={t('ownerHome.upcoming')}
            bookings={view.upcoming}
            state={state}
            none={t('ownerHome.noBookings')}
          />
          <Link className="button button-quiet" to="/owner/bookings">
            {t('ownerHome.allBookings')}
          </Link>
        </div>
        <MoneyGlance money={view.money} />
      </div>
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
