import type { ListingOptions, MissingPart } from '@rental/listings/contracts/own-listing';
import type { UserPage } from '~/lib/session.server';

export interface MissingView {
  sentence: string;
  /** The step that mends it. */
  href: string;
}

const KNOWN = [
  'categoryId',
  'title',
  'description',
  'photos',
  'price.amount',
  'price.unit',
  'depositAmount',
  'cancellationPolicyId',
  'location.lat',
  'location.address',
  'location.city',
  'location.country',
] as const;

const isKnown = (field: string): field is (typeof KNOWN)[number] =>
  KNOWN.some((known) => known === field);

/** What keeps a listing from being submitted, in the reader's language. */
export function missingView(
  { field, step, message }: MissingPart,
  { t }: UserPage,
  id: string,
  category: ListingOptions['category'],
): MissingView {
  const own = category?.fields.find(({ key }) => field === `attributes.${key}`);
  const known = isKnown(field) ? t(`editor.missing.${field}`) : message;
  return {
    sentence: own ? t('editor.missing.attribute', { label: own.label }) : known,
    href: `/owner/listings/${id}/${step}`,
  };
}
