import { searchQuerySchema, type SearchQueryInput } from '../../../../contracts/search-query';
import { searchStatement, type SearchPlan } from './search-statement';
import { join, raw, sql } from './sql';

const plan = (input: SearchQueryInput, more: Partial<SearchPlan> = {}): SearchPlan => ({
  query: searchQuerySchema.parse(input),
  wanted: input.query === undefined ? null : { plain: input.query, groups: [], pinned: [] },
  area: null,
  stay: null,
  perUsd: '1',
  priceEdges: [25],
  onlyCategory: false,
  attributeKeys: [],
  ...more,
});

describe('composing SQL', () => {
  it('binds values and splices pieces', () => {
    const inner = sql`b = ${'x'}`;
    expect(sql`select ${raw('a')} where ${join([inner, sql`c = ${1}`], ' and ')}`).toEqual({
      text: 'select a where b = ? and c = ?',
      values: ['x', 1],
    });
  });
});

describe('the search statement', () => {
  it('never has a caller’s value in its text', () => {
    const evil = `x'); drop table listings; --`;
    const { text, values } = searchStatement(
      plan(
        {
          query: evil,
          attributes: { brand: evil, size: [evil, 'm'] },
          sort: 'newest',
          bbox: '1,2,3,4',
        },
        { attributeKeys: ['size'] },
      ),
    );
    expect(text).not.toContain('drop');
    expect(values).toContain(evil);
  });

  it('has as many values as placeholders, and no other question mark', () => {
    const everything = plan(
      {
        query: 'a',
        priceMin: 1,
        priceMax: 2,
        category: 'c',
        instantBook: 'true',
        verifiedOwner: 'false',
        attributes: { weight: { min: '1', max: '2' }, brand: 'b' },
      },
      {
        area: { kind: 'around', lat: 1, lng: 2, radiusKm: 3 },
        stay: { startDate: '2026-06-01', endDate: '2026-06-02', now: new Date('2026-05-01') },
        attributeKeys: ['weight'],
      },
    );
    const { text, values } = searchStatement(everything);
    expect(text.split('?')).toHaveLength(values.length + 1);
  });

  it('counts a facet by all filters but its own', () => {
    const { text } = searchStatement(plan({ category: 'c', priceMax: 5, instantBook: 'true' }));
    const filterOf = (facet: string) =>
      new RegExp(
        `'facet', '${facet}'[^)]*?'count', count\\(\\*\\) filter \\(where ([^']*?)\\)\\)`,
        's',
      )
        .exec(text.replace(/\s+/g, ' '))?.[1]
        ?.replace(/[()]/g, '')
        .trim();
    expect(filterOf('category')).toBe('f1 and f2');
    expect(filterOf('price')).toBe('f0 and f2');
    expect(filterOf('instant')).toBe('f0 and f1');
    expect(filterOf('verified')).toBe('f0 and f1 and f2');
  });

  it('ends every order with the id', () => {
    for (const sort of ['relevance', 'price', '-price', 'rating', 'newest'] as const)
      expect(searchStatement(plan({ sort })).text).toMatch(/listing_id collate "C"\s+limit/);
  });
});
