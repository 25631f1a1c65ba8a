import { z } from 'zod';
import { FIELD_TYPES, photoSchema, priceUnitSchema } from './catalogue';

/** One card of a result list. `basePrice` is in major units of `currency`, as in the seed. */
export const listingCardSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  category: z.object({ slug: z.string(), name: z.string() }),
  /** Price of one `priceUnit`, in major units of the listing's own `currency`. */
  basePrice: z.number(),
  currency: z.string(),
  priceUnit: priceUnitSchema,
  quantity: z.number(),
  /**
   * Only when dates were given: what the quote for them would come to (without extras), fees and
   * taxes included, in minor units of `currency`.
   */
  totalForDates: z.number().optional(),
  /** Refundable deposit in minor units of `currency`; apart from the total. */
  depositAmount: z.number(),
  location: z.object({
    city: z.string(),
    region: z.string().nullable(),
    country: z.string(),
    /** Approximate. */
    lat: z.number(),
    lng: z.number(),
    /** Kilometres from the searched place, one decimal; null without one. */
    distance: z.number().nullable(),
  }),
  owner: z.object({ firstName: z.string(), rating: z.number().nullable(), verified: z.boolean() }),
  photos: z.array(photoSchema),
  /** 1–5, two decimals; null without reviews. */
  rating: z.number().nullable(),
  reviewCount: z.number(),
  instantBookEnabled: z.boolean(),
});
export type ListingCard = z.infer<typeof listingCardSchema>;

/** Dates as long as those that were asked for; `shiftDays` later, or earlier when negative. */
export const freeDatesSchema = z.object({
  startDate: z.string(),
  endDate: z.string(),
  shiftDays: z.number(),
});
export type FreeDates = z.infer<typeof freeDatesSchema>;

/** A listing that is free near the dates; `totalForDates` is for `freeDates`. */
export const nearbyListingSchema = listingCardSchema.extend({ freeDates: freeDatesSchema });
export type NearbyListing = z.infer<typeof nearbyListingSchema>;

/** A value and how many results choosing it (beside the other filters) would give. */
export const facetValueSchema = z.object({
  key: z.string(),
  label: z.string(),
  count: z.number(),
});
export type FacetValue = z.infer<typeof facetValueSchema>;

/** A category with its subtree counted. `parent` is the slug above it. */
export const categoryFacetSchema = facetValueSchema.extend({ parent: z.string().nullable() });
export type CategoryFacet = z.infer<typeof categoryFacetSchema>;

/** Prices in [min, max) major units of the query's currency; `max` null: no upper end. */
export const priceFacetSchema = facetValueSchema.extend({
  min: z.number(),
  max: z.number().nullable(),
});
export type PriceFacet = z.infer<typeof priceFacetSchema>;

/** A field of the chosen category; filter by `attributes[key]=value`. */
export const attributeFacetSchema = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(FIELD_TYPES),
  unit: z.string().nullable(),
  values: z.array(facetValueSchema),
  /** Range of a number field over the results; null for others. */
  min: z.number().nullable(),
  max: z.number().nullable(),
});
export type AttributeFacet = z.infer<typeof attributeFacetSchema>;

export const facetsSchema = z.object({
  categories: z.array(categoryFacetSchema),
  brands: z.array(facetValueSchema),
  priceRanges: z.array(priceFacetSchema),
  instantBook: z.array(facetValueSchema),
  verifiedOwner: z.array(facetValueSchema),
  /** Fields of the chosen category, in its order; empty without a category. */
  attributes: z.array(attributeFacetSchema),
});
export type Facets = z.infer<typeof facetsSchema>;

/** Answer of `GET /api/listings/search`. */
export const searchAnswerSchema = z.object({
  results: z.array(listingCardSchema),
  /**
   * With dates that few listings are free on: others that match, with the nearest dates within two
   * weeks that they are free on, nearest first. On the first page only.
   */
  nearby: z.array(nearbyListingSchema),
  facets: facetsSchema,
  pagination: z.object({
    page: z.number(),
    limit: z.number(),
    total: z.number(),
    totalPages: z.number(),
  }),
  /** Another spelling of `query` that is worth trying; null when none is known or needed. */
  didYouMean: z.string().nullable(),
  /** What `location` (or lat, lng) was taken for; null when none was given or found. */
  place: z
    .object({
      name: z.string(),
      lat: z.number(),
      lng: z.number(),
      /** null: a whole region or country. */
      radiusKm: z.number().nullable(),
    })
    .nullable(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

/** Listings that stand together on the map; `listing` is there when it is one alone. */
export const clusterSchema = z.object({
  lat: z.number(),
  lng: z.number(),
  count: z.number(),
  listing: z
    .object({
      id: z.string(),
      slug: z.string(),
      title: z.string(),
      /** In major units of the listing's own `currency`. */
      basePrice: z.number(),
      currency: z.string(),
    })
    .nullable(),
});
export type Cluster = z.infer<typeof clusterSchema>;

/** One suggestion while typing. */
export const suggestionSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('listing'),
    text: z.string(),
    id: z.string(),
    slug: z.string(),
    city: z.string(),
  }),
  z.object({
    type: z.literal('category'),
    text: z.string(),
    slug: z.string(),
    icon: z.string().nullable(),
    listingCount: z.number(),
  }),
  z.object({
    type: z.literal('place'),
    /** `Berlin, Germany`: goes into `location`. */
    text: z.string(),
    kind: z.enum(['city', 'region', 'country']),
    lat: z.number(),
    lng: z.number(),
    listingCount: z.number(),
  }),
]);
export type Suggestion = z.infer<typeof suggestionSchema>;
