import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CategoryTiles } from '~/features/home/category-tiles';
import { DepositExplained } from '~/features/home/deposit-explained';
import { Hero, HERO_PHOTO_SIZES } from '~/features/home/hero';
import { homeHead } from '~/features/home/home-head.server';
import { homePage } from '~/features/home/home-page.server';
import { HomeSection } from '~/features/home/home-section';
import { HowItWorks } from '~/features/home/how-it-works';
import { readLastPlace } from '~/features/home/last-place.server';
import { OwnerInvitation } from '~/features/home/owner-invitation';
import { PageFailure } from '~/features/failure/page-failure';
import { Notice } from '~/features/layout/notice';
import { recentlyViewed } from '~/features/listing/recently-viewed.server';
import { CardShelf } from '~/features/listing-card/card-shelf';
import { photoPreload } from '~/features/photos/photo-preload';
import { routeMeta } from '~/features/seo/route-meta';
import { unavailable } from '~/lib/failure.server';
import { useTranslate } from '~/lib/i18n/translation';
import { openPage } from '~/lib/page.server';
import '~/lib/i18n/areas/visit.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage(request, context);
  const [view, viewed] = await Promise.all([
    homePage(page, await readLastPlace(request)),
    recentlyViewed(request, page),
  ]);
  return data(
    { ...homeHead(page), view, viewed },
    view.away ? (unavailable().init ?? undefined) : undefined,
  );
}

export const meta: MetaFunction<typeof loader> = (page) => {
  const photo = page.data?.view.lead[0]?.photo;
  const preload = photo && { ...photoPreload(photo, HERO_PHOTO_SIZES), media: '(width >= 64rem)' };
  return [...routeMeta(page), ...(preload ? [preload] : [])];
};

export default function Home() {
  const { view, viewed } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const { categories, lead, newest, nearby, example } = view;
  return (
    <>
      <Hero lead={lead} today={view.today} />
      {view.away && (
        <div className="page-width pt-10">
          <Notice tone="warn">{t('home.away')}</Notice>
        </div>
      )}
      {categories.length > 0 && (
        <HomeSection
          title={t('home.categories')}
          more={{ to: '/search', label: t('home.allListings') }}
        >
          <CategoryTiles categories={categories} />
        </HomeSection>
      )}
      {viewed.length > 0 && (
        <HomeSection title={t('home.viewed')}>
          <CardShelf cards={viewed} />
        </HomeSection>
      )}
      {nearby && (
        <HomeSection
          title={t('home.nearby', { place: nearby.place })}
          more={{
            to: `/search?location=${encodeURIComponent(nearby.place)}`,
            label: t('home.nearbyMore'),
          }}
        >
          <CardShelf cards={nearby.cards} />
        </HomeSection>
      )}
      {newest.length > 0 && (
        <HomeSection
          title={t('home.newest')}
          more={{ to: '/search?sort=newest', label: t('home.newestMore') }}
        >
          <CardShelf cards={newest} />
        </HomeSection>
      )}
      <HomeSection id="how-it-works" title={t('home.howItWorks')}>
        <HowItWorks />
      </HomeSection>
      <section id="deposit" className="mt-16 border-y border-hairline bg-sunk lg:mt-24">
        <div className="page-width py-16 lg:py-24">
          <DepositExplained example={example} />
        </div>
      </section>
      <OwnerInvitation />
    </>
  );
}

export function ErrorBoundary() {
  return <PageFailure search />;
}
