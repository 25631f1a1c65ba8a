/** What an owner may set, and nothing else: all fields optional, a step of the wizard sends its own. */
import { PRICE_UNITS } from '@rental/search/contracts/catalogue';
import { documentId } from '@rental/shared/http/query';
import { z } from 'zod';
import { closedWeekdaysInput, extrasInput, priceTiersInput, timeZoneInput } from './listing-parts';

const MAX_AMOUNT = 1_000_000_000;
const MAX_PHOTOS = 20;

const amount = z
  .number('Give an amount in minor units.')
  .int('Give whole minor units.')
  .min(0, 'An amount is not negative.')
  .max(MAX_AMOUNT, 'This amount is too large.');
const whole = (min: number, max: number) =>
  z
    .number()
    .int('Give a whole number.')
    .min(min, `Give at least ${min}.`)
    .max(max, `Give at most ${max}.`);
const text = (max: number) => z.string().trim().max(max, `Write at most ${max} characters.`);
const time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'Give a time as HH:MM.');

export const photoInput = z.strictObject({
  /** An upload of the owner for `listing_photo`, or a photo that the listing has already. */
  uploadId: documentId,
  alt: text(200).default(''),
});

const price = z.strictObject({
  amount,
  currency: z.string().regex(/^[A-Z]{3}$/, 'Give a currency as three capital letters.'),
  unit: z.enum(PRICE_UNITS),
  tiers: priceTiersInput.max(10),
});

const location = z.strictObject({
  /** The true place: only its surroundings are public. */
  lat: z.number().min(-90).max(90).nullable(),
  lng: z.number().min(-180).max(180).nullable(),
  /** For renters with a confirmed booking. */
  address: text(200),
  city: text(80),
  region: text(80),
  country: z.string().regex(/^([A-Z]{2})?$/, 'Give a country as two capital letters.'),
  publicRadiusM: whole(100, 20_000),
});

const limits = z.strictObject({
  minUnits: whole(1, 365),
  /** 0: as long as the platform allows. */
  maxUnits: whole(0, 365),
  noticeHours: whole(0, 24 * 60),
  windowDays: whole(1, 365),
  bufferMinutes: whole(0, 7 * 24 * 60),
  closedWeekdays: closedWeekdaysInput,
  pickupTime: time,
  returnTime: time,
});

const content = {
  title: text(120),
  description: text(8000),
  categoryId: documentId.nullable(),
  /** Values of the category's own fields, by key; replaced as a whole. */
  attributes: z.record(z.string().max(40), z.unknown()),
  /** In the order that they are shown. */
  photos: z.array(photoInput).max(MAX_PHOTOS, `Give at most ${MAX_PHOTOS} photos.`),
  extras: extrasInput.max(20),
  depositAmount: amount,
  quantity: whole(1, 100),
  instantBook: z.boolean(),
  cancellationPolicyId: documentId.nullable(),
  /** IANA; follows the place where it is left out. */
  timeZone: timeZoneInput,
};

export const listingEdit = z
  .strictObject({
    ...content,
    price: price.partial(),
    location: location.partial(),
    limits: limits.partial(),
  })
  .partial();
export type ListingEdit = z.output<typeof listingEdit>;

/** `version`, as the listing was read: when it is another by now, nothing is changed (409). */
export const listingEditRequest = listingEdit.extend({ version: z.string().max(64).optional() });

export const listingContent = z.object({ ...content, price, location, limits });
/** All that an owner has set, complete or not. */
export type ListingContent = z.output<typeof listingContent>;
