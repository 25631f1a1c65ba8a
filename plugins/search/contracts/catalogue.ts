import { z } from 'zod';

/** Shapes that the public catalogue's answers share. Money: minor units, unless said. */

export const PRICE_UNITS = ['DAY', 'NIGHT', 'HOUR'] as const;
export type PriceUnit = (typeof PRICE_UNITS)[number];
export const priceUnitSchema = z.enum(PRICE_UNITS);

export const FIELD_TYPES = ['text', 'number', 'boolean', 'select', 'multiselect', 'date'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** One attribute that a category asks of its listings. */
export const categoryFieldSchema = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(FIELD_TYPES),
  unit: z.string().nullable(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  required: z.boolean(),
  /** Offered as a filter in search. */
  facet: z.boolean(),
  help: z.string().nullable(),
});
export type CategoryField = z.infer<typeof categoryFieldSchema>;

const categoryBase = {
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  /** Name of a lucide icon, kebab-case. */
  icon: z.string().nullable(),
  description: z.string().nullable(),
  seo: z.object({ title: z.string().nullable(), description: z.string().nullable() }),
  /** Own fields after those of the categories above it. */
  fields: z.array(categoryFieldSchema),
  /** Active listings in it and below it. */
  listingCount: z.number(),
};

export interface CategoryNode extends z.infer<z.ZodObject<typeof categoryBase>> {
  children: CategoryNode[];
}
export const categoryNodeSchema: z.ZodType<CategoryNode> = z
  .object({
    ...categoryBase,
    get children() {
      return z.array(categoryNodeSchema);
    },
  })
  .meta({ id: 'Category' });

/** A category on the way from the root to a listing's own. */
export const breadcrumbSchema = z.object({ id: z.string(), slug: z.string(), name: z.string() });
export type Breadcrumb = z.infer<typeof breadcrumbSchema>;

/** A picture in several widths; addresses are absolute. */
export const photoSchema = z.object({
  url: z.string(),
  alt: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  /** Ascending by width; the original is the last. */
  srcset: z.array(z.object({ width: z.number(), url: z.string() })),
});
export type Photo = z.infer<typeof photoSchema>;

/**
 * Where a listing roughly is: `lat`, `lng` lie within `radiusM` of the true place and are the same
 * in every answer. Address and true coordinates are for booked renters only.
 */
export const approximateLocationSchema = z.object({
  city: z.string(),
  region: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  lat: z.number(),
  lng: z.number(),
  radiusM: z.number(),
});
export type ApproximateLocation = z.infer<typeof approximateLocationSchema>;
