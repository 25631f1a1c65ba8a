import { AppError } from '@rental/shared/errors';
import { LIST_FIELDS, LIST_RELATIONS, listQuerySchema } from '../../../contracts/listing-list';
import { readListRequest } from './list-request';

const read = (input: Record<string, unknown>) => readListRequest(listQuerySchema.parse(input));
function refused(input: Record<string, unknown>): string[] {
  try {
    read(input);
  } catch (error) {
    if (error instanceof AppError) return Object.keys(error.details.fields ?? {});
    throw error;
  }
  return [];
}

test('nothing asked for: all fields, no relations, newest first', () => {
  expect(read({})).toEqual({
    filters: [],
    sort: [{ field: 'publishedOn', descending: true }],
    fields: [...LIST_FIELDS],
    populate: [],
    page: 1,
    pageSize: 25,
  });
});

test('Strapi’s spellings of a list are understood', () => {
  const request = read({
    filters: {
      city: 'Paris',
      priceAmount: { $gte: '100', $lt: '900' },
      instantBook: { $eq: 'true' },
      currency: { $in: 'EUR,USD' },
      publishedOn: { $gt: '2026-01-01' },
    },
    sort: ['priceAmount:desc', 'title'],
    fields: 'title, slug',
    populate: '*',
    pagination: { page: '2', pageSize: '100' },
  });
  expect(request).toMatchObject({
    filters: [
      { field: 'city', operator: '$eq', values: ['Paris'] },
      { field: 'priceAmount', operator: '$gte', values: [100] },
      { field: 'priceAmount', operator: '$lt', values: [900] },
      { field: 'instantBook', operator: '$eq', values: [true] },
      { field: 'currency', operator: '$in', values: ['EUR', 'USD'] },
      { field: 'publishedOn', operator: '$gt', values: ['2026-01-01T00:00:00.000Z'] },
    ],
    sort: [
      { field: 'priceAmount', descending: true },
      { field: 'title', descending: false },
    ],
    fields: ['title', 'slug'],
    populate: [...LIST_RELATIONS],
    page: 2,
    pageSize: 100,
  });
});

test.each([
  [{ filters: { address: { $eq: 'x' } } }, 'filters.address'],
  [{ filters: { __proto__x: 'x' } }, 'filters.__proto__x'],
  [{ filters: { constructor: { $eq: 'x' } } }, 'filters.constructor'],
  [{ filters: { title: { $regex: 'x' } } }, 'filters.title.$regex'],
  [{ filters: { rating: { $eq: '5' } } }, 'filters.rating.$eq'],
  [{ filters: { priceAmount: { $gt: '1; drop' } } }, 'filters.priceAmount.$gt'],
  [{ filters: { priceAmount: { $gt: ['1', '2'] } } }, 'filters.priceAmount.$gt'],
  [{ filters: { publishedOn: { $gt: 'yesterday' } } }, 'filters.publishedOn.$gt'],
  [{ sort: 'address:asc' }, 'sort.address:asc'],
  [{ sort: 'title:up' }, 'sort.title:up'],
  [{ fields: 'title,lat' }, 'fields.lat'],
  [{ populate: 'owner.email' }, 'populate.owner.email'],
])('refuses %j by its name', (input, name) => {
  expect(refused(input)).toEqual([name]);
});
