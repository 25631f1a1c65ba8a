import { searchQuerySchema, type SearchQueryInput } from '../../../contracts/search-query';
import { resultKey } from './result-key';

const key = (query: SearchQueryInput): string => resultKey(searchQuerySchema.parse(query));

describe('the key of a search', () => {
  it.each<[string, SearchQueryInput, SearchQueryInput]>([
    ['blank parameters', { query: ' ', priceMin: '' }, {}],
    ['defaults', { page: '1', limit: '20', sort: 'relevance', currency: 'USD' }, {}],
    ['case and spaces', { query: 'Acoustic  Guitar' }, { query: 'acoustic guitar' }],
    ['the order of names', { page: '2', query: 'a' }, { query: 'a', page: '2' }],
    [
      'the order of values',
      { attributes: { brand: ['b', 'a'], finish: 'x' } },
      { attributes: { finish: ['x'], brand: ['a', 'b', 'a'] } },
    ],
    ['filters of nothing', { attributes: { brand: '' } }, {}],
  ])('is the same whatever %s', (_, a, b) => {
    expect(key(a)).toBe(key(b));
  });

  it.each<[string, SearchQueryInput, SearchQueryInput]>([
    ['a page', { page: '2' }, {}],
    ['an attribute', { attributes: { brand: 'a' } }, { attributes: { finish: 'a' } }],
    [
      'a bound',
      { attributes: { strings: { min: '1' } } },
      { attributes: { strings: { max: '1' } } },
    ],
    ['dates', { startDate: '2026-01-01', endDate: '2026-01-02' }, {}],
    ['a box', { bbox: '1,2,3,4' }, { bbox: '1,2,3,5' }],
    ['a currency', { currency: 'EUR' }, {}],
    ['a radius', { lat: '1', lng: '2', radiusKm: '3' }, { lat: '1', lng: '2', radiusKm: '4' }],
    ['false', { instantBook: 'false' }, {}],
  ])('differs by %s', (_, a, b) => {
    expect(key(a)).not.toBe(key(b));
  });
});
