export interface PageMeta {
  title: string;
  description: string;
  /** Absolute, without what does not change the content. */
  canonical: string;
  siteName: string;
  image?: { url: string; alt: string };
  /** Of the same page in other languages. */
  alternates?: { language: string; href: string }[];
  noIndex?: boolean;
}

/** Title, description, canonical address and Open Graph, as Remix's `meta` takes them. */
export function pageMeta(page: PageMeta) {
  return [
    { title: page.title },
    { name: 'description', content: page.description },
    ...(page.noIndex ? [{ name: 'robots', content: 'noindex, follow' }] : []),
    { tagName: 'link' as const, rel: 'canonical', href: page.canonical },
    ...(page.alternates ?? []).map(({ language, href }) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang: language,
      href,
    })),
    { property: 'og:site_name', content: page.siteName },
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: page.title },
    { property: 'og:description', content: page.description },
    { property: 'og:url', content: page.canonical },
    ...(page.image
      ? [
          { property: 'og:image', content: page.image.url },
          { property: 'og:image:alt', content: page.image.alt },
        ]
      : []),
    { name: 'twitter:card', content: page.image ? 'summary_large_image' : 'summary' },
  ];
}
