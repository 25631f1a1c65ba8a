/**
 * Which changes of a live listing are looked at before renters see them: those that renters decide
 * by, and free texts. The one table of it. Browser-safe.
 */
import type { ListingContent } from './listing-edit';

/** How much dearer or cheaper a listing may get, against the approved price, by its owner alone. */
export const PRICE_CHANGE_PERCENT = 30;

type Judge = (approved: ListingContent, next: ListingContent) => boolean;

const isOtherPrice: Judge = ({ price: approved }, { price: next }) => {
  if (approved.currency !== next.currency || approved.unit !== next.unit) return true;
  return Math.abs(next.amount - approved.amount) * 100 > approved.amount * PRICE_CHANGE_PERCENT;
};

/** The names of extras are free text; what they cost is the owner's to say. */
const hasNewNames: Judge = (approved, next) => {
  const known = new Set(approved.extras.map(({ label }) => label));
  return next.extras.some(({ label }) => !known.has(label));
};

export const MATERIALITY: Readonly<Record<keyof ListingContent, boolean | Judge>> = {
  title: true,
  description: true,
  categoryId: true,
  attributes: true,
  photos: true,
  location: true,
  price: isOtherPrice,
  extras: hasNewNames,
  depositAmount: false,
  quantity: false,
  instantBook: false,
  cancellationPolicyId: false,
  timeZone: false,
  limits: false,
};

/**
 * @param approved what staff have said yes to
 * @param next what the listing would be
 */
export function isMaterial(
  field: keyof ListingContent,
  approved: ListingContent,
  next: ListingContent,
): boolean {
  const rule = MATERIALITY[field];
  return typeof rule === 'boolean' ? rule : rule(approved, next);
}
