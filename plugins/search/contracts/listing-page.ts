import { z } from 'zod';
import {
  approximateLocationSchema,
  breadcrumbSchema,
  FIELD_TYPES,
  photoSchema,
  priceUnitSchema,
} from './catalogue';

export const LISTING_STATES = [
  'DRAFT',
  'PENDING_REVIEW',
  'CHANGES_REQUESTED',
  'ACTIVE',
  'PAUSED',
  'REJECTED',
  'ARCHIVED',
] as const;

/** An attribute ready to be shown: `text` has option labels and the unit in it. */
export const listingAttributeSchema = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(FIELD_TYPES),
  unit: z.string().nullable(),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
  text: z.string(),
});
export type ListingAttribute = z.infer<typeof listingAttributeSchema>;

/** What everybody may know of an owner. */
export const publicOwnerSchema = z.object({
  id: z.string(),
  firstName: z.string(),
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
  verified: z.boolean(),
  rating: z.number().nullable(),
  ratingCount: z.number(),
  responseMinutes: z.number().nullable(),
  /** The month: `YYYY-MM`. */
  memberSince: z.string(),
});
export type PublicOwner = z.infer<typeof publicOwnerSchema>;

export const publicPolicySchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number(),
  summary: z.string(),
  /** Descending by hours before the start; the first that applies decides. */
  tiers: z.array(z.object({ hoursBefore: z.number(), refundPercent: z.number() })),
});
export type PublicPolicy = z.infer<typeof publicPolicySchema>;

/** Everything the listing page shows. Amounts in minor units of `price.currency`. */
export const listingPageSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  status: z.enum(LISTING_STATES),
  /** From the root to the listing's own category. */
  category: z.array(breadcrumbSchema),
  attributes: z.array(listingAttributeSchema),
  photos: z.array(photoSchema),
  price: z.object({
    amount: z.number(),
    currency: z.string(),
    unit: priceUnitSchema,
    /** From so many units on, so many percent off. */
    tiers: z.array(z.object({ minUnits: z.number(), percentOff: z.number() })),
  }),
  extras: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      amount: z.number(),
      per: z.enum(['booking', 'unit']),
    }),
  ),
  depositAmount: z.number(),
  quantity: z.number(),
  instantBookEnabled: z.boolean(),
  limits: z.object({
    minUnits: z.number(),
    maxUnits: z.number().nullable(),
    /** Hours between booking and start. */
    noticeHours: z.number(),
    /** How many days ahead can be booked. */
    windowDays: z.number(),
    bufferMinutes: z.number(),
    /** 0 = Sunday: no handover on these. */
    closedWeekdays: z.array(z.number()),
    /** `HH:MM` in `timeZone`. */
    pickupTime: z.string(),
    returnTime: z.string(),
  }),
  timeZone: z.string(),
  location: approximateLocationSchema,
  policy: publicPolicySchema.nullable(),
  owner: publicOwnerSchema,
  rating: z.number().nullable(),
  reviewCount: z.number(),
  publishedOn: z.string().nullable(),
});
export type ListingPage = z.infer<typeof listingPageSchema>;

export const listingPageAnswerSchema = z.object({
  data: listingPageSchema,
  meta: z.object({
    /** Set when an earlier slug was asked for: go to this one, permanently. */
    redirect: z.object({ slug: z.string() }).optional(),
  }),
});
export type ListingPageAnswer = z.infer<typeof listingPageAnswerSchema>;
