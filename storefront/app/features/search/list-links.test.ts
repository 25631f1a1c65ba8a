import { createTranslate } from '~/lib/i18n/translator';
import { en } from '~/locales/en';
import { pagesOf, sortsOf } from './list-links.server';
import { parseFilters } from './search-filters.server';

const filters = (query: string) => parseFilters(new URLSearchParams(query));
const t = createTranslate('en', en);

describe('pagesOf', () => {
  const shown = (page: number, total: number) =>
    pagesOf(filters(`page=${page}`), total).map((link) =>
      link.kind === 'gap' ? '…' : `${link.number}${link.current ? '*' : ''}`,
    );

  it('shows the first, the last and the neighbours', () => {
    expect(shown(6, 12)).toEqual(['1', '…', '5', '6*', '7', '…', '12']);
    expect(shown(1, 3)).toEqual(['1*', '2', '3']);
    expect(shown(2, 2)).toEqual(['1', '2*']);
  });

  it('shows nothing for a single page', () => {
    expect(shown(1, 1)).toEqual([]);
  });
});

describe('sortsOf', () => {
  it('offers distance only with a place', () => {
    expect(sortsOf(filters('query=x'), t).map(({ key }) => key)).not.toContain('distance');
    expect(sortsOf(filters('location=Rome'), t).map(({ key }) => key)).toContain('distance');
  });

  it('marks the current one and starts at the first page', () => {
    const sorts = sortsOf(filters('sort=price&page=4'), t);
    expect(sorts.find(({ current }) => current)?.key).toBe('price');
    expect(sorts.find(({ key }) => key === 'relevance')?.href).toBe('/search');
  });
});
