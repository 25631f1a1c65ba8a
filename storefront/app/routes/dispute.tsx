import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountHead } from '~/features/account/account-head.server';
import { ConditionReports } from '~/features/bookings/condition-reports';
import { StatusBadge } from '~/features/bookings/status-badge';
import { ArgueForm } from '~/features/dispute/argue-form';
import { argueDispute } from '~/features/dispute/argue.server';
import { DecisionTable } from '~/features/dispute/decision-table';
import { disputePage, type DisputePageView } from '~/features/dispute/dispute-page.server';
import { DisputeSaid } from '~/features/dispute/dispute-said';
import { BackPage } from '~/features/layout/back-page';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation, PICTURES_BYTES } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await disputePage(page, params.id ?? '');
  return { ...accountHead(page, page.t('dispute.title')), view, heading: page.t('dispute.title') };
}

export const action = mutation(argueDispute, PICTURES_BYTES);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Dispute() {
  const { view, heading } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  const back = { to: `/bookings/${view.id}`, label: t('report.back') };
  return (
    <BackPage back={back} heading={heading} title={view.title} wide>
      <div className="space-y-10">
        <Standing view={view} />
        {view.decisions.map((decision, index) => (
          <DecisionTable
            key={decision.when}
            id={`decision-${index}`}
            decision={decision}
            words={view.words}
          />
        ))}
        <DisputeSaid view={view} />
        <ConditionReports reports={view.reports} />
        {view.argue && <ArgueForm view={view.argue} state={state} />}
      </div>
    </BackPage>
  );
}

/** Where it stands, what comes next, and what waits for it. */
function Standing({ view: { status, frozen } }: { view: DisputePageView }) {
  return (
    <section aria-labelledby="status-title" className="rounded-card border border-line p-4 sm:p-6">
      <h2 id="status-title">
        <StatusBadge status={status} />
      </h2>
      {status.due && <p className="mt-2 font-semibold">{status.due}</p>}
      <p className="mt-2">{status.sentence}</p>
      {frozen.map((sentence) => (
        <p key={sentence} className="mt-2 text-15 text-muted">
          {sentence}
        </p>
      ))}
    </section>
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
