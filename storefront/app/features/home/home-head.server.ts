import { alternatesOf } from '~/features/seo/alternates.server';
import type { HeadData } from '~/features/seo/route-meta';
import type { Page } from '~/lib/page.server';

export function homeHead({ t, language, absolute }: Page): HeadData {
  const canonical = absolute('/');
  const siteName = t('site.name');
  return {
    head: {
      title: t('home.title'),
      description: t('site.description'),
      canonical,
      siteName,
      alternates: alternatesOf(canonical),
    },
    statements: [
      { '@type': 'Organization', name: siteName, url: canonical },
      {
        '@type': 'WebSite',
        name: siteName,
        url: canonical,
        inLanguage: language,
        potentialAction: {
          '@type': 'SearchAction',
          target: {
            '@type': 'EntryPoint',
            urlTemplate: `${absolute('/search')}?query={search_term_string}`,
          },
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  };
}
