import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { accountHead } from '~/features/account/account-head.server';
import { Notice } from '~/features/layout/notice';
import { PageHeading } from '~/features/layout/page-heading';
import { BlockForm, Feed } from '~/features/owner-calendar/block-form';
import { changeCalendar } from '~/features/owner-calendar/change-calendar.server';
import { Feeds } from '~/features/owner-calendar/feeds';
import { MonthGrid } from '~/features/owner-calendar/month-grid';
import { PriceForm } from '~/features/owner-calendar/price-form';
import { PriceRules } from '~/features/owner-calendar/price-rules';
import { ownerCalendar, type PlanView } from '~/features/owner-calendar/owner-calendar.server';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await ownerCalendar(page, params.id ?? '');
  return { ...accountHead(page, page.t('plan.title')), view };
}

export const action = mutation(changeCalendar);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function OwnerCalendarPage() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  /** What was refused, for the form that sent it. */
  const stateOf = (...acts: string[]) =>
    acts.includes(state?.values.act ?? '') ? state : undefined;
  return (
    <>
      <Link className="link inline-flex min-h-11 items-center gap-2 text-15" to="/owner/listings">
        <ArrowLeft aria-hidden="true" className="size-4" />
        {t('plan.back')}
      </Link>
      <PageHeading className="text-32 sm:text-44">{t('plan.title')}</PageHeading>
      <p className="mt-1 mb-6 text-17 text-muted">
        {view.title} · {t('plan.zone', { zone: view.zone })}
      </p>
      {view.done && !state && (
        <div className="mb-6">
          <Notice tone="good">{view.done}</Notice>
        </div>
      )}
      <div className="grid gap-10 lg:grid-cols-[1fr_23.5rem] lg:grid-rows-[auto_1fr] lg:items-start lg:gap-x-16">
        <div className="min-w-0 space-y-10">
          <MonthGrid view={view} />
          <Entries entries={view.entries} />
        </div>
        <div className="min-w-0 space-y-10 lg:row-span-2">
          <BlockForm view={view} state={stateOf('block', 'unblock')} />
          <PriceForm view={view} state={stateOf('price', 'unprice')} />
        </div>
        <div className="min-w-0 space-y-10">
          <PriceRules view={view} state={stateOf('addRule', 'removeRule')} />
          <Feeds view={view} state={stateOf('addFeed', 'importFeed', 'removeFeed')} />
          <Feed feedUrl={view.feedUrl} />
        </div>
      </div>
    </>
  );
}

/** The month as a list: the same in words, with ways to the bookings. */
function Entries({ entries }: { entries: PlanView['entries'] }) {
  const t = useTranslate();
  return (
    <section>
      <h2 className="text-20">{t('plan.month')}</h2>
      {entries.length === 0 && <p className="mt-2 text-muted">{t('plan.nothing')}</p>}
      <ul
        role="list"
        className="mt-2 divide-y divide-hairline border-y border-hairline empty:hidden"
      >
        {entries.map(({ key, label, when, href }) => (
          <li
            key={key}
            className="flex flex-wrap items-center justify-between gap-x-6 py-2 text-15"
          >
            {href ? (
              <Link className="link inline-flex min-h-11 items-center" to={href}>
                {label}
              </Link>
            ) : (
              <span className="inline-flex min-h-11 items-center">{label}</span>
            )}
            <span className="text-muted">{when}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
