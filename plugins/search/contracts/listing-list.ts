import { z } from 'zod';
import { paginationMeta } from '@rental/shared/http/query';
import { photoSchema, priceUnitSchema } from './catalogue';
import { integerParameter } from './query-parameters';

/** Fields of `GET /api/listings` that can be selected. Amounts in minor units. */
export const LIST_FIELDS = [
  'slug',
  'title',
  'description',
  'priceAmount',
  'currency',
  'priceUnit',
  'depositAmount',
  'quantity',
  'instantBook',
  'city',
  'region',
  'country',
  'timeZone',
  'minUnits',
  'maxUnits',
  'rating',
  'reviewCount',
  'publishedOn',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

export const LIST_RELATIONS = ['category', 'owner', 'photos', 'location'] as const;
export type ListRelation = (typeof LIST_RELATIONS)[number];

/** Operators of Strapi's filters, by the kind of the field. */
const EQUALITY = ['$eq', '$ne', '$in', '$notIn'] as const;
const ORDER = ['$lt', '$lte', '$gt', '$gte'] as const;
const TEXT = ['$eqi', '$containsi', '$startsWithi'] as const;
export type FilterOperator =
  (typeof EQUALITY)[number] | (typeof ORDER)[number] | (typeof TEXT)[number];

/** What may be filtered by, and how. Nothing private is in here: a filter is an oracle. */
export const LIST_FILTERS = {
  documentId: { kind: 'text', operators: EQUALITY },
  slug: { kind: 'text', operators: EQUALITY },
  title: { kind: 'text', operators: [...EQUALITY, ...TEXT] },
  category: { kind: 'text', operators: ['$eq', '$in'] },
  priceAmount: { kind: 'number', operators: [...EQUALITY, ...ORDER] },
  currency: { kind: 'text', operators: EQUALITY },
  priceUnit: { kind: 'text', operators: EQUALITY },
  depositAmount: { kind: 'number', operators: [...EQUALITY, ...ORDER] },
  quantity: { kind: 'number', operators: [...EQUALITY, ...ORDER] },
  instantBook: { kind: 'boolean', operators: ['$eq', '$ne'] },
  city: { kind: 'text', operators: [...EQUALITY, ...TEXT] },
  region: { kind: 'text', operators: [...EQUALITY, ...TEXT] },
  country: { kind: 'text', operators: EQUALITY },
  rating: { kind: 'number', operators: ORDER },
  reviewCount: { kind: 'number', operators: [...EQUALITY, ...ORDER] },
  publishedOn: { kind: 'instant', operators: ORDER },
} as const satisfies Record<
  string,
  { kind: 'text' | 'number' | 'boolean' | 'instant'; operators: readonly FilterOperator[] }
>;
export type FilterField = keyof typeof LIST_FILTERS;

export const LIST_SORTS = [
  'title',
  'priceAmount',
  'rating',
  'reviewCount',
  'publishedOn',
  'city',
  'documentId',
] as const;
export type ListSort = (typeof LIST_SORTS)[number];

const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
const oneOrMore = z.union([z.string().max(400), z.array(z.string().max(80)).max(40)]);

/**
 * Strapi's query of a list, held to the allow-lists above: `filters[field][$op]=value`,
 * `sort=field:asc`, `fields`, `populate`, `pagination[page|pageSize]`. Filters are joined by AND.
 */
export const listQuerySchema = z.strictObject({
  filters: z
    .record(
      z.string().max(40),
      z.union([scalar, z.record(z.string().max(20), z.union([scalar, z.array(scalar).max(100)]))]),
    )
    .optional(),
  sort: oneOrMore.optional(),
  fields: oneOrMore.optional(),
  populate: oneOrMore.optional(),
  pagination: z
    .strictObject({
      page: integerParameter(1, 10_000, 1),
      pageSize: integerParameter(1, 100, 25),
    })
    .prefault({}),
});
export type ListQuery = z.output<typeof listQuerySchema>;

/** `id`, `documentId` and the selected fields; relations only when populated. */
export const listItemSchema = z
  .object({
    documentId: z.string(),
    slug: z.string(),
    title: z.string(),
    description: z.string(),
    priceAmount: z.number(),
    currency: z.string(),
    priceUnit: priceUnitSchema,
    depositAmount: z.number(),
    quantity: z.number(),
    instantBook: z.boolean(),
    city: z.string(),
    region: z.string().nullable(),
    country: z.string(),
    timeZone: z.string(),
    minUnits: z.number(),
    maxUnits: z.number().nullable(),
    rating: z.number().nullable(),
    reviewCount: z.number(),
    publishedOn: z.string().nullable(),
    category: z.object({ documentId: z.string(), slug: z.string(), name: z.string() }),
    owner: z.object({
      firstName: z.string(),
      rating: z.number().nullable(),
      verified: z.boolean(),
    }),
    photos: z.array(photoSchema),
    /** Approximate. */
    location: z.object({ lat: z.number(), lng: z.number() }),
  })
  .partial()
  .required({ documentId: true });
export type ListItem = z.infer<typeof listItemSchema>;

export const listAnswerSchema = z.object({
  data: z.array(listItemSchema),
  meta: z.object({ pagination: paginationMeta }),
});
export type ListAnswer = z.infer<typeof listAnswerSchema>;
