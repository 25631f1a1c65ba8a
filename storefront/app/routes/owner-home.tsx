import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { BookingRow } from '~/features/bookings/booking-row';
import type { BookingRow as Row } from '~/features/bookings/booking-list.server';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { MoneyGlance } from '~/features/owner/money-glance';
import { ownerHome } from '~/features/owner/owner-home.server';
import { SetupChecklist } from '~/features/owner/setup-checklist';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { requireUser } from '~/lib/session.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await ownerHome(page);
  return { ...accountHead(page, page.t('ownerHome.title')), view };
}

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function OwnerHome() {
  const { view } = useLoaderData<typeof loader>();
  const t = useTranslate();
  return (
    <>
      <PageHeading className="mb-8 text-32 sm:text-44">{t('ownerHome.title')}</PageHeading>
      {view.notice && (
        <div className="mb-8">
          <Notice tone={view.notice.tone}>{view.notice.text}</Notice>
        </div>
      )}
      <div className="grid gap-12 lg:grid-cols-[1fr_23.5rem] lg:items-start lg:gap-16">
        <div className="min-w-0 space-y-12">
          {view.setup && <SetupChecklist setup={view.setup} />}
          <Rows
            title={t('ownerHome.needsYou')}
            rows={view.needsYou}
            none={t('ownerHome.nothingWaits')}
          />
          {view.underWay.length > 0 && (
            <Rows title={t('ownerHome.underWay')} rows={view.underWay} />
          )}
          <Rows
            title={t('ownerHome.upcoming')}
            rows={view.upcoming}
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

interface RowsProps {
  title: string;
  rows: readonly Row[];
  none?: string;
}

function Rows({ title, rows, none }: RowsProps) {
  return (
    <section>
      <h2 className="text-20">{title}</h2>
      {rows.length === 0 && none && <p className="mt-2 text-muted">{none}</p>}
      {rows.length > 0 && (
        <div className="mt-2 divide-y divide-hairline border-y border-hairline">
          {rows.map((row) => (
            <BookingRow key={row.id} row={row} />
          ))}
        </div>
      )}
    </section>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
