import type { ListingPage } from '@rental/search/contracts/listing-page';
import { alternatesOf } from '~/features/seo/alternates.server';
import type { BreadcrumbList, Product } from '~/features/seo/json-ld';
import type { HeadData } from '~/features/seo/route-meta';
import type { Page } from '~/lib/page.server';
import { toDecimal } from '@rental/shared/money';
import type { ListingPageView } from './listing-page.server';

const DESCRIPTION_LENGTH = 155;

export function listingHead(listing: ListingPage, view: ListingPageView, page: Page): HeadData {
  const { t, absolute } = page;
  const canonical = absolute(view.path);
  const description = shortened(listing.description);
  const [photo] = view.photos;
  return {
    head: {
      title: t('listing.pageTitle', { title: listing.title, city: listing.location.city }),
      description,
      canonical,
      siteName: t('site.name'),
      image: photo && { url: photo.src, alt: photo.alt },
      alternates: alternatesOf(canonical),
    },
    statements: [product(listing, view, description, canonical), breadcrumbs(view, page)],
  };
}

/** Ends between two words. */
function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= DESCRIPTION_LENGTH) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', DESCRIPTION_LENGTH))}…`;
}

function product(
  listing: ListingPage,
  view: ListingPageView,
  description: string,
  url: string,
): Product {
  const { amount, currency, unit } = listing.price;
  const price = { price: toDecimal(amount, currency), priceCurrency: currency };
  return {
    '@type': 'Product',
    name: listing.title,
    description,
    url,
    image: view.photos.map(({ src }) => src),
    category: listing.category.map(({ name }) => name).join(' > '),
    offers: {
      '@type': 'Offer',
      url,
      ...price,
      businessFunction: 'http://purl.org/goodrelations/v1#LeaseOut',
      availability: 'https://schema.org/InStock',
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        ...price,
        unitCode: unit === 'HOUR' ? 'HUR' : 'DAY',
      },
    },
    ...(listing.rating !== null && listing.reviewCount > 0
      ? {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: listing.rating,
            reviewCount: listing.reviewCount,
          },
        }
      : {}),
  };
}

function breadcrumbs(view: ListingPageView, { absolute }: Page): BreadcrumbList {
  const items = [...view.crumbs, { label: view.title, href: view.path }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(href),
    })),
  };
}
