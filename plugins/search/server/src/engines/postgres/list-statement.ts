import type {
  FilterField,
  FilterOperator,
  ListField,
  ListRelation,
  ListSort,
} from '../../../../contracts/listing-list';
import type { ListFilter, ListRequest } from '../../domain/list-request';
import { allOf, raw, sql, type Sql } from './sql';

/** Columns of `rental.listing_search` by the public names. */
const FIELDS: Readonly<Record<ListField, string>> = {
  slug: 's.slug',
  title: 's.title',
  description: 's.description',
  priceAmount: 's.price_amount',
  currency: 's.currency',
  priceUnit: 's.price_unit',
  depositAmount: 's.deposit_amount',
  quantity: 's.quantity',
  instantBook: 's.instant_book',
  city: 's.city',
  region: 's.region',
  country: 's.country',
  timeZone: 's.time_zone',
  minUnits: 's.min_units',
  maxUnits: 's.max_units',
  rating: 's.rating',
  reviewCount: 's.review_count',
  publishedOn: 's.published_on',
};

const RELATIONS: Readonly<Record<ListRelation, string>> = {
  category: `json_build_object('documentId', s.category_id, 'slug', s.category_slug,
    'name', s.category_name)`,
  owner: `json_build_object('firstName', s.owner_first_name, 'rating', s.owner_rating,
    'verified', s.owner_verified)`,
  photos: 's.photos',
  location: `json_build_object('lat', s.lat, 'lng', s.lng)`,
};

const COLUMNS: Readonly<Record<Exclude<FilterField, 'category'> | ListSort, string>> = {
  ...FIELDS,
  documentId: 's.listing_id',
};

const SORT_COLUMNS: Partial<Record<ListSort, string>> = { priceAmount: 's.price_usd' };

const BINARY: Partial<Record<FilterOperator, string>> = {
  $eq: '=',
  $ne: 'is distinct from',
  $lt: '<',
  $lte: '<=',
  $gt: '>',
  $gte: '>=',
};

/** `$in` compares as text: values of one column always have one spelling. */
function conditionOf({ field, operator, values }: ListFilter): Sql {
  const texts = values.map(String);
  if (field === 'category') return sql`s.category_path && ${texts}::text[]`;
  const column = raw(COLUMNS[field]);
  const [value = ''] = values;
  switch (operator) {
    case '$in':
      return sql`${column}::text = any(${texts}::text[])`;
    case '$notIn':
      return sql`not coalesce(${column}::text = any(${texts}::text[]), false)`;
    case '$eqi':
      return sql`lower(${column}) = lower(${value}::text)`;
    case '$containsi':
      return sql`strpos(lower(${column}), lower(${value}::text)) > 0`;
    case '$startsWithi':
      return sql`starts_with(lower(${column}), lower(${value}::text))`;
    default:
      return sql`${column} ${raw(BINARY[operator] ?? '=')} ${typed(field, value)}`;
  }
}

/** A value with its column's type: numbers go as decimals, so that none is out of an int's range. */
function typed(field: FilterField, value: string | number | boolean): Sql {
  if (typeof value === 'number') return sql`${String(value)}::numeric`;
  if (typeof value === 'boolean') return sql`${value}::boolean`;
  return field === 'publishedOn' ? sql`${value}::timestamptz` : sql`${value}::text`;
}

/** The id decides between equals. */
function orderOf(sort: ListRequest['sort']): Sql {
  const columns = sort.map(
    ({ field, descending }) =>
      `${SORT_COLUMNS[field] ?? COLUMNS[field]} ${descending ? 'desc nulls last' : 'asc nulls last'}`,
  );
  return raw([...columns, 's.listing_id'].join(', '));
}

function itemOf({ fields, populate }: ListRequest): Sql {
  const entries = [
    `'documentId', s.listing_id`,
    ...fields.map((field) => `'${field}', ${FIELDS[field]}`),
    ...populate.map((relation) => `'${relation}', ${RELATIONS[relation]}`),
  ];
  return raw(`json_build_object(${entries.join(', ')})`);
}

/** The list as one statement: one row with `items` and `total`. Prices sort in one currency. */
export function listStatement(request: ListRequest): Sql {
  const where = allOf([raw('s.active'), ...request.filters.map(conditionOf)]);
  return sql`select (
      select coalesce(json_agg(${itemOf(request)} order by ${orderOf(request.sort)}), '[]')
        from (
          select s.* from rental.listing_search s where ${where}
            order by ${orderOf(request.sort)}
            limit ${request.pageSize}::int offset ${(request.page - 1) * request.pageSize}::int
        ) s) as "items",
    (select count(*)::int from rental.listing_search s where ${where}) as "total"`;
}
