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

export const categoryFieldInput = z
  .strictObject({
    key,
    label,
    type: z.enum(FIELD_TYPES, `must be one of ${FIELD_TYPES.join(', ')}`),
    unit: z.string().max(20, 'is longer than 20 characters').nullish(),
    options: z.array(option).max(200, 'has more than 200 options').nullish(),
    required: z.boolean().default(false),
    facet: z.boolean().default(false),
    help: z.string().max(300, 'is longer than 300 characters').nullish(),
    order: z.number().int().min(0).optional(),
  })
  .superRefine(({ type, options }, context) => {
    const given = options ?? [];
    const isChoice = CHOICE_TYPES.includes(type);
    const problem = isChoice
      ? given.length === 0
        ? 'is missing: a select or multiselect needs at least one option'
        : areUnique(given, ({ value }) => value)
          ? undefined
          : 'has the same value twice'
      : given.length > 0
        ? `is for select and multiselect, not for ${type}`
        : undefined;
    if (problem) context.addIssue({ code: 'custom', path: ['options'], message: problem });
  });

/** `category.fields`: what its listings are asked for. */
export const categoryFieldsInput = z
  .array(categoryFieldInput, 'must be a list of fields')
  .max(60, 'has more than 60 fields')
  .refine((fields) => areUnique(fields, (field) => field.key), 'has the same key twice');

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
  verification: z
    .enum(['none', 'email', 'phone', 'identity'], 'must be none, email, phone or identity')
    .optional(),
  minimumAge: z.number().int().min(0).max(120).nullish(),
  taxClass: z.string().max(60).nullish(),
  protection: z.string().max(300).nullish(),
});

export const seoInput = z.strictObject({
  title: z.string().max(70, 'is longer than 70 characters').nullish(),
  description: z.string().max(170, 'is longer than 170 characters').nullish(),
});
