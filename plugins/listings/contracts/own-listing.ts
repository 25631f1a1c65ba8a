/** A listing as its owner sees it: everything, whatever its state. */
import { LISTING_STATES } from '@rental/search/contracts/listing-page';
import { categoryFieldSchema, priceUnitSchema } from '@rental/search/contracts/catalogue';
import { z } from 'zod';
import { EDITOR_STEPS } from './editor-steps';
import { LISTING_EVENTS } from './lifecycle';
import { listingContent } from './listing-edit';

const instant = z.iso.datetime();

export const missingPart = z.object({
  /** Path in the listing: `title`, `attributes.brand`, `location.city` … */
  field: z.string(),
  step: z.enum(EDITOR_STEPS),
  message: z.string(),
});
export type MissingPart = z.output<typeof missingPart>;

const ownPhoto = z.object({
  uploadId: z.string(),
  alt: z.string(),
  url: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
});

export const REVIEW_STATES = [
  'pending',
  'approved',
  'changes_requested',
  'rejected',
  'withdrawn',
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const ownListing = listingContent.omit({ photos: true }).extend({
  id: z.string(),
  slug: z.string(),
  status: z.enum(LISTING_STATES),
  /** Names the content: the same as long as nobody changes it. */
  version: z.string(),
  photos: z.array(ownPhoto),
  /** 0 to 100. */
  completeness: z.number(),
  /** What keeps it from being submitted. */
  missing: z.array(missingPart),
  availableActions: z.array(z.enum(LISTING_EVENTS)),
  /** The newest look of the platform at it; null before the first. */
  review: z
    .object({
      revision: z.number(),
      status: z.enum(REVIEW_STATES),
      /** Fields shown here that renters do not see yet. Empty for a whole listing. */
      waiting: z.array(z.string()),
      submittedAt: instant,
      decidedAt: instant.nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** Whether the owner can be paid: without it nobody can book. */
  payoutsReady: z.boolean(),
  publishedOn: instant.nullable(),
  history: z.array(
    z.object({
      from: z.enum(LISTING_STATES).nullable(),
      to: z.enum(LISTING_STATES),
      event: z.string(),
      actor: z.string(),
      reason: z.string().nullable(),
      at: instant,
    }),
  ),
});
export type OwnListing = z.output<typeof ownListing>;

export const ownListingItem = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  status: z.enum(LISTING_STATES),
  photo: z.string().nullable(),
  price: z.object({ amount: z.number(), currency: z.string(), unit: priceUnitSchema }),
  quantity: z.number(),
  completeness: z.number(),
  /** The newest look at it, when it waits or asks for something. */
  review: z.object({ status: z.enum(REVIEW_STATES), reason: z.string().nullable() }).nullable(),
  availableActions: z.array(z.enum(LISTING_EVENTS)),
});
export type OwnListingItem = z.output<typeof ownListingItem>;

/** What the editor offers to choose from. */
export const listingOptions = z.object({
  category: z
    .object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      fields: z.array(categoryFieldSchema),
      pricingUnits: z.array(priceUnitSchema),
      /** Minor units by currency. */
      depositMinimum: z.record(z.string(), z.number()),
      checklist: z.array(z.string()),
    })
    .nullable(),
  cancellationPolicies: z.array(
    z.object({ id: z.string(), name: z.string(), summary: z.string() }),
  ),
  currencies: z.array(z.object({ code: z.string(), exponent: z.number() })),
  /** What the platform keeps of a rental, in basis points; null while no fees are published. */
  commissionBps: z.number().nullable(),
  /** How long an owner has at most to answer a request. */
  answerHours: z.number(),
});
/** What others ask for the like of it; amounts in minor units for one unit. */
export const priceHint = z.object({
  currency: z.string(),
  unit: priceUnitSchema,
  /** How many listings it is drawn from. */
  listings: z.number(),
  median: z.number(),
  /** Between these lie eight of ten. */
  low: z.number(),
  high: z.number(),
  /** Of the surroundings, not of everywhere. */
  nearby: z.boolean(),
});
export type PriceHint = z.output<typeof priceHint>;

export type ListingOptions = z.output<typeof listingOptions>;
