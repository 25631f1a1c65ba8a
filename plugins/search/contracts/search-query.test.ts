import { searchQuerySchema } from './search-query';

const issuesOf = (input: Record<string, unknown>) => {
  const parsed = searchQuerySchema.safeParse(input);
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) =>
        [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.'),
      );
};

describe('query of the search', () => {
  it('fills in the defaults', () => {
    expect(searchQuerySchema.parse({})).toMatchObject({
      radiusKm: 25,
      currency: 'USD',
      attributes: {},
      page: 1,
      limit: 20,
    });
  });

  it('reads strings as a browser sends them, blanks as absent', () => {
    expect(
      searchQuerySchema.parse({
        query: '  guitar ',
        lat: '40.7',
        lng: '-74',
        radiusKm: '10',
        priceMin: '',
        priceMax: '99.50',
        startDate: '2026-06-01',
        endDate: '2026-06-05',
        instantBook: 'true',
        verifiedOwner: '',
        attributes: { brand: ['Fender', ''], weight: { min: '2' }, size: '' },
        sort: '-price',
        page: '3',
        limit: '100',
        bbox: '170,-20,-170,20',
      }),
    ).toEqual({
      query: 'guitar',
      lat: 40.7,
      lng: -74,
      radiusKm: 10,
      priceMax: 99.5,
      startDate: '2026-06-01',
      endDate: '2026-06-05',
      currency: 'USD',
      instantBook: true,
      attributes: { brand: { anyOf: ['Fender'] }, weight: { min: 2 }, size: { anyOf: [] } },
      sort: '-price',
      page: 3,
      limit: 100,
      bbox: { west: 170, south: -20, east: -170, north: 20 },
    });
  });

  it.each([
    [{ email: 'a' }, 'email'],
    [{ query: ['a', 'b'] }, 'query'],
    [{ query: 'a\u0000' }, 'query'],
    [{ query: 'a'.repeat(201) }, 'query'],
    [{ lat: '1' }, 'lng'],
    [{ lat: '91', lng: '0' }, 'lat'],
    [{ radiusKm: '501' }, 'radiusKm'],
    [{ radiusKm: '0' }, 'radiusKm'],
    [{ startDate: '2026-06-01' }, 'endDate'],
    [{ endDate: '2026-06-01' }, 'startDate'],
    [{ startDate: '2026-06-02', endDate: '2026-06-01' }, 'endDate'],
    [{ startDate: '2026-01-01', endDate: '2027-01-02' }, 'endDate'],
    [{ startDate: '2026-02-30', endDate: '2026-03-01' }, 'startDate'],
    [{ priceMin: '5', priceMax: '4' }, 'priceMax'],
    [{ priceMin: '-1' }, 'priceMin'],
    [{ priceMin: 'Infinity' }, 'priceMin'],
    [{ priceMin: ' ' }, 'priceMin'],
    [{ currency: 'usd' }, 'currency'],
    [{ instantBook: 'yes' }, 'instantBook'],
    [{ attributes: { 'a b': 'x' } }, 'attributes.a b'],
    [{ attributes: { a: { gt: 'x' } } }, 'attributes.a.gt'],
    [{ sort: 'owner' }, 'sort'],
    [{ sort: 'distance' }, 'sort'],
    [{ page: '0' }, 'page'],
    [{ page: '1e2' }, 'page'],
    [{ limit: '101' }, 'limit'],
    [{ bbox: '1,2,3' }, 'bbox'],
    [{ bbox: '1,,3,4' }, 'bbox'],
    [{ bbox: '0,10,1,5' }, 'bbox'],
  ])('refuses %j, naming the field', (input, field) => {
    expect(issuesOf(input)).toContain(field);
  });
});
