import type { HeadData } from '~/features/seo/route-meta';
import type { Page } from '~/lib/page.server';

/** Pages of an account are nobody's to find. */
export function accountHead(page: Page, title: string): HeadData {
  const { t, url, absolute } = page;
  const head = {
    title: `${title} · ${t('site.name')}`,
    description: t('site.description'),
    canonical: absolute(url.pathname),
    siteName: t('site.name'),
    noIndex: true,
  };
  return { head, statements: [] };
}
