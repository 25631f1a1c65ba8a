import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { accountHead } from '~/features/account/account-head.server';
import { bookRental } from '~/features/checkout/book.server';
import { CheckoutForm } from '~/features/checkout/checkout-form';
import { checkoutView, chosenRental } from '~/features/checkout/checkout-page.server';
import { RentalSummary } from '~/features/checkout/rental-summary';
import { PageFailure } from '~/features/failure/page-failure';
import { PageHeading } from '~/features/layout/page-heading';
import { TwoColumns } from '~/features/layout/two-columns';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/visit.client';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const chosen = await chosenRental(page, params.slug ?? '');
  const view = checkoutView(chosen);
  const title = page.t(view.instant ? 'checkout.title.book' : 'checkout.title.request');
  return { ...accountHead(page, title), view };
}

export const action = mutation(bookRental);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function Checkout() {
  const { view } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useTranslate();
  return (
    <div className="page-width py-8 lg:py-12">
      <Link className="link inline-flex min-h-11 items-center gap-2 text-15" to={view.changeHref}>
        <ArrowLeft aria-hidden="true" className="size-4" />
        {t('checkout.change')}
      </Link>
      <PageHeading className="mt-2 mb-8 text-32 sm:text-44">
        {t(view.instant ? 'checkout.title.book' : 'checkout.title.request')}
      </PageHeading>
      <TwoColumns
        aside={
          <RentalSummary
            title={view.title}
            place={view.place}
            photo={view.photo}
            quote={view.quote}
          />
        }
      >
        <CheckoutForm view={view} state={state} />
      </TwoColumns>
    </div>
  );
}

export function ErrorBoundary() {
  return <PageFailure missing="listing" />;
}
