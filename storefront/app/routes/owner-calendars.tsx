import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { accountHead } from '~/features/account/account-head.server';
import { PageHeading } from '~/features/layout/page-heading';
import { Agenda, CalendarsLegend, CalendarsTable } from '~/features/owner-calendar/all-calendars';
import { allCalendars } from '~/features/owner-calendar/all-calendars.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { requireUser } from '~/lib/session.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await allCalendars(page);
  return { ...accountHead(page, page.t('plan.all')), view };
}

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function OwnerCalendars() {
  const { view } = useLoaderData<typeof loader>();
  const t = useTranslate();
  return (
    <>
      <Link className="link inline-flex min-h-11 items-center gap-2 text-15" to="/owner/listings">
        <ArrowLeft aria-hidden="true" className="size-4" />
        {t('plan.back')}
      </Link>
      <PageHeading className="text-32 sm:text-44">{t('plan.all')}</PageHeading>
      <p className="mt-1 mb-6 text-17 text-muted">
        {t(view.rows.length === 0 ? 'plan.all.none' : 'plan.all.note')}
      </p>
      <CalendarsTable view={view} />
      <CalendarsLegend />
      {view.hasMore && <p className="mt-3 text-15 text-muted">{t('plan.all.more')}</p>}
      <Agenda entries={view.agenda} />
    </>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
