import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { MonthChart } from '~/features/owner/month-chart';
import { earningsPage } from '~/features/owner/earnings.server';
import { Balances, EarningsByBooking, Payouts } from '~/features/owner/earnings-tables';
import { Years } from '~/features/owner/years';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { requireUser } from '~/lib/session.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await earningsPage(page);
  return { ...accountHead(page, page.t('earnings.title')), view };
}

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function OwnerEarnings() {
  const { view } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const empty = view.bookings.length === 0 && view.page === 1;
  return (
    <>
      <PageHeading className="mb-8 text-32 sm:text-44">{t('earnings.title')}</PageHeading>
      {empty ? (
        <>
          <p className="display text-25">{t('earnings.empty')}</p>
          <p className="mt-2 text-17 text-muted">{t('earnings.emptyText')}</p>
        </>
      ) : (
        <div className="space-y-12">
          {view.hasFailed && <FailedPayout />}
          {view.next && (
            <p>
              {t('ownerHome.nextPayout')}: <strong className="money">{view.next.amount}</strong>{' '}
              {t('ownerHome.nextPayoutOn', { date: view.next.date })}
            </p>
          )}
          <Balances balances={view.balances} />
          {view.charts.map((chart) => (
            <MonthChart key={chart.currency} chart={chart} />
          ))}
          <Years years={view.years} />
          <Statement />
          <EarningsByBooking bookings={view.bookings} />
          <nav aria-label={t('earnings.perBooking')} className="flex gap-4 empty:hidden">
            {view.page > 1 && (
              <Link className="button button-quiet" to={`?page=${view.page - 1}`}>
                {t('earnings.newer')}
              </Link>
            )}
            {view.page < view.pages && (
              <Link className="button button-quiet" to={`?page=${view.page + 1}`}>
                {t('earnings.older')}
              </Link>
            )}
          </nav>
          <Payouts payouts={view.payouts} />
        </div>
      )}
    </>
  );
}

function Statement() {
  const t = useTranslate();
  return (
    <div>
      <p className="flex flex-wrap gap-4">
        <a className="button button-quiet" href="/owner/earnings/statement.csv" download>
          {t('earnings.download')}
        </a>
        <a className="button button-quiet" href="/owner/earnings/statement.pdf">
          {t('earnings.downloadPdf')}
        </a>
      </p>
      <p className="mt-1.5 text-15 text-muted">{t('earnings.downloadNote')}</p>
    </div>
  );
}

/** The bank's refusal, and where it is mended. */
function FailedPayout() {
  const t = useTranslate();
  return (
    <Notice tone="danger">
      <p>{t('earnings.failed')}</p>
      <SecureForm action="/owner/payouts" reloadDocument className="mt-3">
        <SubmitButton tone="quiet">{t('earnings.fixPayouts')}</SubmitButton>
      </SecureForm>
    </Notice>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
