/** What a listing needs before it is shown to anybody: one list for the editor, submit and approval. */
import { missingAttributes } from '../../../contracts/attributes';
import type { ListingContent } from '../../../contracts/listing-edit';
import type { MissingPart } from '../../../contracts/own-listing';
import { currencyOf, depositMinimum, type Terms } from './terms';

export interface Completeness {
  /** 0 to 100. */
  readonly percent: number;
  readonly missing: MissingPart[];
}

const LEAST_TITLE = 8;
const LEAST_DESCRIPTION = 40;

type Check = readonly [good: boolean, part: MissingPart];

const check = (good: boolean, step: MissingPart['step'], field: string, message: string): Check => [
  good,
  { field, step, message },
];

export function completenessOf(content: ListingContent, terms: Terms): Completeness {
  const checks = [
    ...textChecks(content, terms),
    ...priceChecks(content, terms),
    ...placeChecks(content),
  ];
  const missing = checks.filter(([good]) => !good).map(([, part]) => part);
  const filled = checks.length - missing.length;
  return { percent: Math.floor((filled / checks.length) * 100), missing };
}

function textChecks(content: ListingContent, { category }: Terms): Check[] {
  const fields = category?.fields ?? [];
  const empty = new Set(missingAttributes(fields, content.attributes));
  return [
    check(category !== undefined, 'category', 'categoryId', 'Choose a category.'),
    check(
      content.title.length >= LEAST_TITLE,
      'details',
      'title',
      `Give a title of at least ${LEAST_TITLE} characters.`,
    ),
    check(
      content.description.length >= LEAST_DESCRIPTION,
      'details',
      'description',
      `Describe it in at least ${LEAST_DESCRIPTION} characters.`,
    ),
    ...fields
      .filter(({ required }) => required)
      .map((field) =>
        check(!empty.has(field), 'details', `attributes.${field.key}`, `Give: ${field.label}.`),
      ),
    check(content.photos.length > 0, 'photos', 'photos', 'Add at least one photo.'),
  ];
}

function priceChecks(content: ListingContent, terms: Terms): Check[] {
  const { category } = terms;
  const currency = currencyOf(terms, content.price.currency);
  const least = category && currency ? depositMinimum(category.depositMinimumUsd, currency) : 0;
  return [
    check(content.price.amount > 0, 'price', 'price.amount', 'Set a price.'),
    check(
      category === undefined || category.pricingUnits.includes(content.price.unit),
      'price',
      'price.unit',
      `This category is rented by ${category?.pricingUnits.join(' or ').toLowerCase()}.`,
    ),
    check(
      content.depositAmount >= least,
      'price',
      'depositAmount',
      `This category asks for a deposit of at least ${least} minor units of ${content.price.currency}.`,
    ),
    check(
      content.cancellationPolicyId !== null && terms.policyIds.has(content.cancellationPolicyId),
      'rules',
      'cancellationPolicyId',
      'Choose a cancellation policy.',
    ),
  ];
}

function placeChecks({ location }: ListingContent): Check[] {
  const hasPoint = location.lat !== null && location.lng !== null;
  return [
    check(hasPoint, 'location', 'location.lat', 'Set the place on the map.'),
    check(location.address !== '', 'location', 'location.address', 'Give the address for pick-up.'),
    check(location.city !== '', 'location', 'location.city', 'Give the city.'),
    check(location.country !== '', 'location', 'location.country', 'Give the country.'),
  ];
}
