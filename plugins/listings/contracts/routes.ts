/** The public contract of owners' listings (API.md). */
import { PRICE_UNITS } from '@rental/search/contracts/catalogue';
import { LISTING_STATES } from '@rental/search/contracts/listing-page';
import { documentId, pagination, paginationMeta } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { listingEdit, listingEditRequest } from './listing-edit';
import { listingOptions, ownListing, ownListingItem, priceHint } from './own-listing';

const byId = z.strictObject({ id: documentId });
const mine = { mine: z.literal('true') };
/** On paths that are an owner's alone it may be said, and changes nothing. */
const maybeMine = z.strictObject({ mine: z.literal('true').optional() });
const view = { 200: z.object({ data: ownListing }) };

export const listOwnListings = defineRoute({
  id: 'listings.mine',
  method: 'GET',
  path: '/api/listings',
  selectedBy: { mine: 'true' },
  access: 'user',
  summary: "The caller's listings in every state, last changed first",
  query: z.strictObject({ ...mine, status: z.enum(LISTING_STATES).optional(), pagination }),
  answers: {
    200: z.object({
      data: z.array(ownListingItem),
      meta: z.object({ pagination: paginationMeta }),
    }),
  },
});

export const showOwnListing = defineRoute({
  id: 'listings.show-mine',
  method: 'GET',
  path: '/api/listings/:id',
  selectedBy: { mine: 'true' },
  access: 'party',
  summary: 'A listing as its owner edits it: private parts, what is missing, reviews, history',
  params: byId,
  query: z.strictObject(mine),
  answers: view,
});

export const createListing = defineRoute({
  id: 'listings.create',
  method: 'POST',
  path: '/api/listings',
  access: 'user',
  summary: 'Begins a draft; nothing is required yet',
  rateLimit: { points: 60, seconds: 3600, by: 'user' },
  query: maybeMine,
  body: listingEdit,
  answers: { 201: z.object({ data: ownListing }) },
});

export const editListing = defineRoute({
  id: 'listings.edit',
  method: 'PUT',
  path: '/api/listings/:id',
  access: 'party',
  summary: 'Changes what is sent; of a live listing, what renters decide by waits for approval',
  params: byId,
  query: maybeMine,
  body: listingEditRequest,
  answers: view,
});

export const deleteListing = defineRoute({
  id: 'listings.delete',
  method: 'DELETE',
  path: '/api/listings/:id',
  access: 'party',
  summary: 'Removes a listing that was never public; others are archived',
  params: byId,
  query: maybeMine,
  answers: { 200: z.object({ data: z.object({ id: z.string() }) }) },
});

const command = (name: string, summary: string) =>
  defineRoute({
    id: `listings.${name}`,
    method: 'POST',
    path: `/api/listings/:id/${name}`,
    access: 'party',
    summary,
    params: byId,
    body: z.strictObject({}),
    answers: view,
  });

export const submitListing = command('submit', 'Sends it to moderation; names what is missing');
export const withdrawListing = command('withdraw', 'Takes it back from moderation to edit it');
export const pauseListing = command('pause', 'Takes it off search; bookings go on');
export const resumeListing = command('resume', 'Shows a paused listing again');
export const archiveListing = command('archive', 'Ends it for good; bookings go on');

export const listingChoices = defineRoute({
  id: 'listings.options',
  method: 'GET',
  path: '/api/listing-options',
  access: 'user',
  summary: 'What the editor offers: policies, currencies, and what a category asks',
  query: z.strictObject({ category: documentId.optional() }),
  answers: { 200: z.object({ data: listingOptions }) },
});

export const showPriceHint = defineRoute({
  id: 'listings.price-hint',
  method: 'GET',
  path: '/api/listings/:id/price-hint',
  access: 'party',
  summary:
    'What others ask for the like of it, nearby where there are enough; null where too few do',
  params: byId,
  query: z.strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/, 'Give a currency as three capital letters.'),
    unit: z.enum(PRICE_UNITS),
  }),
  answers: {
    200: z.object({
      data: priceHint.nullable(),
      /** The tax that the listing's price has in it, in basis points of what is left without it. */
      includedTaxBps: z.number(),
    }),
  },
});
