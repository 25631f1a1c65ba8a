import {
  datesReversed,
  hasBlanks,
  parseFilters,
  priceCurrency,
  searchHref,
  toApiQuery,
  toParams,
} from './search-filters.server';

const parse = (query: string) => parseFilters(new URLSearchParams(query));

describe('parseFilters', () => {
  it('reads every filter that the API knows', () => {
    expect(
      parse(
        'query=guitar&location=Berlin&radiusKm=10&startDate=2026-12-01&endDate=2026-12-04' +
          '&category=guitars&priceMin=5&priceMax=50.5&currency=EUR&instantBook=true' +
          '&verifiedOwner=true&sort=-price&page=3',
      ),
    ).toEqual({
      query: 'guitar',
      location: 'Berlin',
      radiusKm: 10,
      startDate: '2026-12-01',
      endDate: '2026-12-04',
      category: 'guitars',
      priceMin: 5,
      priceMax: 50.5,
      currency: 'EUR',
      instantBook: true,
      verifiedOwner: true,
      attributes: {},
      sort: '-price',
      page: 3,
    });
  });

  it('leaves out what cannot be used', () => {
    expect(
      parse(
        'query=+&priceMin=cheap&currency=euro&instantBook=yes&sort=best&page=-2&radiusKm=9999&x=1',
      ),
    ).toEqual({ attributes: {}, page: 1 });
  });

  it('takes the part of a map, unless a place is named', () => {
    expect(parse('bbox=5,47,16,55&map=true')).toMatchObject({ bbox: '5,47,16,55', map: true });
    expect(parse('bbox=5,47,16,55&location=Oslo')).not.toHaveProperty('bbox');
    expect(parse('bbox=5,55,16,47')).not.toHaveProperty('bbox');
    expect(parse('bbox=west')).not.toHaveProperty('bbox');
    expect(toApiQuery(parse('bbox=5,47,16,55&map=true'))).not.toHaveProperty('map');
  });

  it('takes one date alone for that day, and none when they are reversed', () => {
    expect(parse('startDate=2026-12-01')).toMatchObject({
      startDate: '2026-12-01',
      endDate: '2026-12-01',
    });
    expect(parse('startDate=2026-12-05&endDate=2026-12-01')).not.toHaveProperty('startDate');
    expect(parse('startDate=2026-02-30')).not.toHaveProperty('startDate');
  });

  it('puts prices into their order', () => {
    expect(parse('priceMin=50&priceMax=10')).toMatchObject({ priceMin: 10, priceMax: 50 });
  });

  it('reads choices and bounds of attributes in every spelling', () => {
    const { attributes } = parse(
      'attributes[brand]=Fender&attributes[brand][1]=Yamaha&attributes[brand]=Fender' +
        '&attributes[weight][min]=2&attributes[weight][max]=&attributes[bad key]=1',
    );
    expect(attributes).toEqual({ brand: ['Fender', 'Yamaha'], weight: { min: 2 } });
  });

  it('sorts by distance only from somewhere', () => {
    expect(parse('sort=distance')).not.toHaveProperty('sort');
    expect(parse('sort=distance&location=Rome')).toHaveProperty('sort', 'distance');
    expect(parse('sort=distance&lat=1&lng=2')).toHaveProperty('sort', 'distance');
    expect(parse('lat=1')).not.toHaveProperty('lat');
  });
});

describe('toParams', () => {
  it('comes back the same', () => {
    const query =
      'query=tent&category=camping&instantBook=true&attributes%5Bweight%5D%5Bmax%5D=3' +
      '&attributes%5Bbrand%5D=MSR&attributes%5Bbrand%5D=Vaude&page=2';
    expect(toParams(parse(query)).toString()).toBe(query);
  });

  it('has the shortest address for no filters', () => {
    expect(searchHref(parse('page=1&query='))).toBe('/search');
  });
});

describe('toApiQuery', () => {
  const day = 'startDate=2026-12-05&endDate=2026-12-05';
  it.each([
    [
      `${day}&startTime=10:00&endTime=14:30`,
      { startAt: '2026-12-05T10:00', endAt: '2026-12-05T14:30' },
    ],
    [
      'startDate=2026-12-05&endDate=2026-12-06&startTime=22:00&endTime=02:00',
      { startAt: '2026-12-05T22:00', endAt: '2026-12-06T02:00' },
    ],
    [`${day}&startTime=14:00&endTime=10:00`, { startDate: '2026-12-05', endDate: '2026-12-05' }],
    [`${day}&startTime=14:00`, { startDate: '2026-12-05', endDate: '2026-12-05' }],
    [`${day}&startTime=24:00&endTime=99:00`, { startDate: '2026-12-05', endDate: '2026-12-05' }],
    ['startTime=10:00&endTime=12:00', {}],
  ])('asks for hours, or for dates, but never for both: %s', (query, expected) => {
    expect(toApiQuery(parse(query), 5)).toEqual({ ...expected, attributes: {}, page: 1, limit: 5 });
  });

  it('sends lists and bounds as the API takes them, and flags only when they are on', () => {
    expect(toApiQuery(parse('attributes[brand]=MSR&attributes[weight][max]=3'), 5)).toEqual({
      attributes: { brand: ['MSR'], weight: { max: 3 } },
      page: 1,
      limit: 5,
    });
  });
});

it('notices the empty fields of a plain form, and reversed dates', () => {
  expect(hasBlanks(new URLSearchParams('query=&location=Rome'))).toBe(true);
  expect(hasBlanks(new URLSearchParams('location=Rome'))).toBe(false);
  expect(datesReversed(new URLSearchParams('startDate=2026-12-05&endDate=2026-12-01'))).toBe(true);
  expect(datesReversed(new URLSearchParams('startDate=2026-12-05'))).toBe(false);
  const hours = (times: string) =>
    datesReversed(new URLSearchParams(`startDate=2026-12-05&endDate=2026-12-05&${times}`));
  expect([hours('startTime=14:00&endTime=10:00'), hours('startTime=14:00&endTime=15:00')]).toEqual([
    true,
    false,
  ]);
});

test.each([
  ['', undefined, 'USD'],
  ['', 'EUR', 'EUR'],
  ['priceMin=10', 'EUR', 'USD'],
  ['priceMin=10&currency=GBP', 'EUR', 'GBP'],
  ['currency=GBP', undefined, 'GBP'],
])('prices of "%s" for a visitor who thinks in %s are in %s', (query, visitors, expected) => {
  expect(priceCurrency(parseFilters(new URLSearchParams(query)), visitors)).toBe(expected);
});
