import type { estypes } from '@elastic/elasticsearch';
import type { CategoryField } from '../../../../contracts/catalogue';

/** Written into every index; an index of another shape is built anew. */
export const INDEX_SHAPE = 1;

/** Units of a listing whose calendars are indexed each; of more, PostgreSQL alone knows. */
export const INDEXED_UNITS = 8;

export const unitField = (unit: number): string => `busy.u${unit}`;

const keyword: estypes.MappingProperty = { type: 'keyword', ignore_above: 256 };
const text: estypes.MappingProperty = { type: 'text', analyzer: 'standard' };
const number: estypes.MappingProperty = { type: 'integer' };
const yes: estypes.MappingProperty = { type: 'boolean' };

/** Every value is a keyword; of a number field, also what it comes to. */
const attributeProperty = ({ type }: CategoryField): estypes.MappingProperty =>
  type === 'number'
    ? { ...keyword, fields: { number: { type: 'double', ignore_malformed: true } } }
    : keyword;

/** Properties of the categories' fields, by key; where two disagree, numbers win. */
function attributeProperties(
  fields: Iterable<CategoryField>,
): Record<string, estypes.MappingProperty> {
  const ordered = [...fields].sort(
    (a, b) => Number(a.type === 'number') - Number(b.type === 'number'),
  );
  return Object.fromEntries(ordered.map((field) => [field.key, attributeProperty(field)]));
}

/** The mapping for these categories' fields: what is not in it is stored and not searched. */
export function mappingOf(fields: Iterable<CategoryField>): estypes.MappingTypeMapping {
  const busy = Object.fromEntries(
    Array.from({ length: INDEXED_UNITS }, (_, i) => [
      `u${i + 1}`,
      { type: 'date_range', format: 'yyyy-MM-dd' } as const,
    ]),
  );
  return {
    dynamic: false,
    _meta: { shape: INDEX_SHAPE },
    properties: {
      id: keyword,
      slug: { type: 'keyword', index: false },
      title: text,
      names: text,
      place: text,
      description: text,
      suggest: { type: 'completion', analyzer: 'standard', search_analyzer: 'standard' },
      category: keyword,
      categoryPath: keyword,
      brand: keyword,
      attributes: { properties: attributeProperties(fields) },
      ownerVerified: yes,
      ownerBookable: yes,
      instantBook: yes,
      rating: { type: 'float' },
      reviewCount: number,
      /** Millionths of a US dollar. */
      price: { type: 'long' },
      priceUnit: keyword,
      quantity: number,
      minUnits: number,
      maxUnits: number,
      noticeHours: number,
      windowDays: number,
      closedWeekdays: number,
      returnsSameDay: yes,
      region: keyword,
      country: keyword,
      point: { type: 'geo_point' },
      publishedOn: { type: 'date' },
      busy: { properties: busy },
    },
  };
}

export const SETTINGS: estypes.IndicesIndexSettings = {
  number_of_shards: 1,
  number_of_replicas: 0,
  refresh_interval: '500ms',
};
