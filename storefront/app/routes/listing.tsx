import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageFailure } from '~/features/failure/page-failure';
import { CardShelf } from '~/features/listing-card/card-shelf';
import { AvailabilityCalendar } from '~/features/listing/availability-calendar';
import { BookingBar } from '~/features/listing/booking-bar';
import { BookingCard } from '~/features/listing/booking-card';
import { Gallery, LEAD_PHOTO_SIZES } from '~/features/listing/gallery';
import { ListingDetails } from '~/features/listing/listing-details';
import { listingHead } from '~/features/listing/listing-head.server';
import { ListingHeader } from '~/features/listing/listing-header';
import { listingPage } from '~/features/listing/listing-page.server';
import { keepViewed } from '~/features/listing/recently-viewed.server';
import { ReportListingLink } from '~/features/report-listing/report-listing-link';
import { ReviewList } from '~/features/reviews/review-list';
import { photoPreload } from '~/features/photos/photo-preload';
import { routeMeta } from '~/features/seo/route-meta';
import { answerFor } from '~/lib/failure.server';
import { useTranslate } from '~/lib/i18n/translation';
import { openPage, type Page } from '~/lib/page.server';
import '~/lib/i18n/areas/visit.client';
import '~/lib/i18n/areas/booking.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await openPage(request, context);
  const listing = await findListing(page, params.slug ?? '');
  try {
    const [view, viewed] = await Promise.all([
      listingPage(listing, page),
      keepViewed(request, listing.id),
    ]);
    const headers = { 'Set-Cookie': viewed };
    return data({ ...listingHead(listing, view, page), view }, { headers });
  } catch (error) {
    throw answerFor(error);
  }
}

/** @throws a permanent redirect for an id or an earlier slug, 404 for an unknown one, 503 */
async function findListing({ cms, url }: Page, reference: string) {
  const { data: listing, meta } = await cms.listing(reference).catch((error: unknown) => {
    throw answerFor(error);
  });
  const slug = meta.redirect?.slug ?? listing.slug;
  if (slug !== reference) throw redirect(`/listings/${slug}${url.search}`, 301);
  return listing;
}

export const meta: MetaFunction<typeof loader> = (page) => {
  const photo = page.data?.view.photos[0];
  return [...routeMeta(page), ...(photo ? [photoPreload(photo, LEAD_PHOTO_SIZES)] : [])];
};

export default function Listing() {
  const { view } = useLoaderData<typeof loader>();
  const t = useTranslate();
  return (
    <>
      <article className="page-width lg:pt-6">
        <div className="lg:grid lg:grid-cols-[1fr_23.5rem] lg:grid-rows-[auto_1fr] lg:gap-x-16">
          <div className="lg:col-start-1">
            <Gallery photos={view.photos} title={view.title} />
            <ListingHeader view={view} />
          </div>
          <div className="max-lg:mt-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <div className="lg:sticky lg:top-6">
              <BookingCard view={view} />
            </div>
          </div>
          <div className="lg:col-start-1">
            <ListingDetails view={view} />
            {view.calendar && <AvailabilityCalendar calendar={view.calendar} />}
            {view.reviews.length > 0 && <ReviewList reviews={view.reviews} />}
            <ReportListingLink path={view.path} />
          </div>
        </div>
      </article>
      {view.similar.length > 0 && (
        <section className="page-width pt-16 lg:pt-24">
          <h2 className="display mb-6 text-32">{t('listing.similar')}</h2>
          <CardShelf cards={view.similar} />
        </section>
      )}
      <BookingBar view={view} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageFailure missing="listing" search />;
}
