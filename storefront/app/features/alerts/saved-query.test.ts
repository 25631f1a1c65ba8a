import { searchHref } from '~/features/search/search-filters.server';
import { filtersOf, keptQuery } from './saved-query.server';

it.each([
  'query=drill&location=Berlin&radiusKm=10',
  'bbox=13%2C52%2C14%2C53&instantBook=true&verifiedOwner=true',
  'category=drums&priceMin=5&priceMax=50&currency=EUR&attributes%5Bbrand%5D=A&attributes%5Bbrand%5D=B',
  'startDate=2027-05-01&endDate=2027-05-02&startTime=18%3A30&endTime=02%3A00',
  'startDate=2027-05-01&endDate=2027-05-03&attributes%5Bkeys%5D%5Bmin%5D=61',
])('keeps %s as it is', (search) => {
  const kept = JSON.parse(JSON.stringify(keptQuery(search)));
  expect(new URLSearchParams(searchHref(filtersOf(kept)).split('?')[1]).toString()).toBe(
    new URLSearchParams(search).toString(),
  );
});

it('keeps nothing of how results are looked at', () => {
  expect(keptQuery('query=drill&sort=price&page=3&map=true')).toEqual({
    query: 'drill',
    attributes: {},
  });
});
