/** What a category consists of, as staff write it. Browser-safe. */
import { FIELD_TYPES, PRICE_UNITS } from '@rental/search/contracts/catalogue';
import { z } from 'zod';

const key = z
  .string()
  .regex(/^[a-z][A-Za-z0-9_]{0,39}$/, 'must start with a small letter and hold letters, digits, _');
const label = z.string().trim().min(1, 'must not be empty').max(80, 'is longer than 80 characters');

const option = z.strictObject({
  value: z.string().min(1, 'must not be empty').max(60, 'is longer than 60 characters'),
  label,
});

const CHOICE_TYPES: readonly string[] = ['select', 'multiselect'];

/** Whether every value of `read` comes once. */
function areUnique<T>(items: readonly T[], read: (item: T) => string): boolean {
  return new Set(items.map(read)).size === items.length;
}

const fieldShape = {
  key,
  label,
  type: z.enum(FIELD_TYPES, `must be one of ${FIELD_TYPES.join(', ')}`),
  unit: z.string().max(20, 'is longer than 20 characters').nullish(),
  options: z.array(option).max(200, 'has more than 200 options').nullish(),
  required: z.boolean().default(false),
  facet: z.boolean().default(false),
  help: z.string().max(300, 'is longer than 300 characters').nullish(),
};

interface Choosable {
  readonly type: string;
  readonly options?: readonly { readonly value: string }[] | null | undefined;
}

/** What is wrong with the options of a field of this type; undefined when nothing is. */
function optionsProblem({ type, options }: Choosable): string | undefined {
  const given = options ?? [];
  if (!CHOICE_TYPES.includes(type))
    return given.length > 0 ? `is for select and multiselect, not for ${type}` : undefined;
  if (given.length === 0) return 'is missing: a select or multiselect needs at least one option';
  return areUnique(given, ({ value }) => value) ? undefined : 'has the same value twice';
}

function checkOptions(field: Choosable, context: z.RefinementCtx): void {
  const message = optionsProblem(field);
  if (message) context.addIssue({ code: 'custom', path: ['options'], message });
}

export const categoryFieldInput = z
  .strictObject({ ...fieldShape, order: z.number().int().min(0).optional() })
  .superRefine(checkOptions);

/** Key or value that it was stored under: a new name takes the listings' values along. */
const was = z.string().nullable().default(null);

/** A field as it is edited: it knows what it was. */
export const draftField = z
  .strictObject({
    ...fieldShape,
    was,
    options: z.array(option.extend({ was })).max(200, 'has more than 200 options').default([]),
  })
  .superRefine(checkOptions);

const MOST_FIELDS = 60;
const tooManyFields = `has more than ${MOST_FIELDS} fields`;

export const draftFields = z
  .array(draftField)
  .max(MOST_FIELDS, tooManyFields)
  .refine((fields) => areUnique(fields, (field) => field.key), 'has the same key twice');

/** `category.fields`: what its listings are asked for. */
export const categoryFieldsInput = z
  .array(categoryFieldInput, 'must be a list of fields')
  .max(MOST_FIELDS, tooManyFields)
  .refine((fields) => areUnique(fields, (field) => field.key), 'has the same key twice');

/** What a renter has to have proved. */
export const VERIFICATIONS = ['none', 'email', 'phone', 'identity'] as const;

/** `category.rules`. */
export const categoryRulesInput = z.strictObject({
  pricingUnits: z
    .array(z.enum(PRICE_UNITS, `must be one of ${PRICE_UNITS.join(', ')}`))
    .min(1, 'needs at least one unit')
    .optional(),
  /** Minor units of USD. */
  depositMinimum: z
    .number()
    .int('is in whole cents of a US dollar')
    .min(0, 'is negative')
    .optional(),
  bufferMinutes: z
    .number()
    .int()
    .min(0)
    .max(7 * 24 * 60, 'is more than a week')
    .optional(),
  checklist: z.array(z.string().trim().min(1).max(200)).max(50).optional(),
  verification: z.enum(VERIFICATIONS, 'must be none, email, phone or identity').optional(),
  minimumAge: z.number().int().min(0).max(120).nullish(),
  taxClass: z.string().max(60).nullish(),
  protection: z.string().max(300).nullish(),
});

export const seoInput = z.strictObject({
  title: z.string().max(70, 'is longer than 70 characters').nullish(),
  description: z.string().max(170, 'is longer than 170 characters').nullish(),
});
