/** The few schema.org types that our pages state, and the `meta` entry that carries one. */
interface Thing<Type extends string> {
  '@type': Type;
}

export interface Organization extends Thing<'Organization'> {
  name: string;
  url: string;
}

export interface WebSite extends Thing<'WebSite'> {
  name: string;
  url: string;
  inLanguage: string;
  potentialAction: Thing<'SearchAction'> & {
    target: Thing<'EntryPoint'> & { urlTemplate: string };
    'query-input': string;
  };
}

export interface BreadcrumbList extends Thing<'BreadcrumbList'> {
  itemListElement: (Thing<'ListItem'> & { position: number; name: string; item: string })[];
}

export interface ItemList extends Thing<'ItemList'> {
  numberOfItems: number;
  itemListElement: (Thing<'ListItem'> & { position: number; url: string; name: string })[];
}

export interface Product extends Thing<'Product'> {
  name: string;
  description: string;
  url: string;
  image: string[];
  category: string;
  offers: Thing<'Offer'> & {
    url: string;
    priceCurrency: string;
    price: string;
    businessFunction: 'http://purl.org/goodrelations/v1#LeaseOut';
    availability: 'https://schema.org/InStock';
    priceSpecification: Thing<'UnitPriceSpecification'> & {
      price: string;
      priceCurrency: string;
      /** UN/CEFACT: DAY, HUR. */
      unitCode: 'DAY' | 'HUR';
    };
  };
  aggregateRating?: Thing<'AggregateRating'> & { ratingValue: number; reviewCount: number };
}

export type Statement = Organization | WebSite | BreadcrumbList | ItemList | Product;

/** For a route's `meta`: `<script type="application/ld+json">`. */
export function jsonLd(...statements: Statement[]) {
  return {
    'script:ld+json': { '@context': 'https://schema.org', '@graph': statements },
  };
}
