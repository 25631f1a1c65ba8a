/** What of a listing's content cannot be stored at all, however unfinished it is. */
import type { FieldErrors } from '@rental/shared/errors';
import { attributesSchema } from '../../../contracts/attributes';
import type { ListingContent } from '../../../contracts/listing-edit';
import { currencyOf, type Terms } from './terms';

/** A sentence for each refused field, by its path; empty when all can be stored. */
export function findProblems(content: ListingContent, terms: Terms): FieldErrors {
  return { ...choiceProblems(content, terms), ...attributeProblems(content, terms) };
}

function choiceProblems(content: ListingContent, terms: Terms): FieldErrors {
  const { category } = terms;
  const { price, limits, cancellationPolicyId } = content;
  const checks: [string, boolean, string][] = [
    [
      'categoryId',
      content.categoryId === null || category !== undefined,
      'There is no such category.',
    ],
    [
      'price.unit',
      category === undefined || price.amount === 0 || category.pricingUnits.includes(price.unit),
      `This category is rented by ${category?.pricingUnits.join(' or ').toLowerCase()}.`,
    ],
    [
      'price.currency',
      currencyOf(terms, price.currency) !== undefined,
      'This currency is not offered here.',
    ],
    [
      'cancellationPolicyId',
      cancellationPolicyId === null || terms.policyIds.has(cancellationPolicyId),
      'This cancellation policy is not offered: choose another one.',
    ],
    [
      'limits.maxUnits',
      limits.maxUnits === 0 || limits.maxUnits >= limits.minUnits,
      'The longest rental is shorter than the shortest.',
    ],
    ['photos', areUnique(content.photos), 'A photo is in the list twice.'],
    ['extras', areUniqueCodes(content.extras), 'Two extras have the same code.'],
  ];
  return Object.fromEntries(
    checks.filter(([, good]) => !good).map(([field, , message]) => [field, message]),
  );
}

const areUnique = (photos: ListingContent['photos']): boolean =>
  new Set(photos.map(({ uploadId }) => uploadId)).size === photos.length;

const areUniqueCodes = (extras: ListingContent['extras']): boolean =>
  new Set(extras.map(({ code }) => code)).size === extras.length;

function attributeProblems({ attributes }: ListingContent, { category }: Terms): FieldErrors {
  if (!category)
    return Object.keys(attributes).length > 0
      ? { attributes: 'Choose the category first: it says what is asked for.' }
      : {};
  const parsed = attributesSchema(category.fields).safeParse(attributes);
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [`attributes.${key}`, 'This category does not ask for this.'])
        : [[`attributes.${issue.path.join('.')}`, issue.message]],
    ),
  );
}
