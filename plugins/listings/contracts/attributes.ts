/**
 * The values of a category's own fields, as a zod schema made from these fields. A draft may leave
 * any of them out; what is required is asked for when the listing is submitted. Browser-safe.
 */
import type { CategoryField } from '@rental/search/contracts/catalogue';
import { z } from 'zod';

const MAX_TEXT = 200;

const textValue = z
  .string('Write a text.')
  .trim()
  .min(1, 'Write something, or leave it out.')
  .max(MAX_TEXT, `Write at most ${MAX_TEXT} characters.`);

const numberValue = z
  .number('Give a number.')
  .min(-1e9, 'This number is too small.')
  .max(1e9, 'This number is too large.');

function optionOf({ options }: CategoryField): z.ZodType<string> {
  const values = new Set(options.map(({ value }) => value));
  const known = options.map(({ label }) => label).join(', ');
  return z
    .string(`Choose one of: ${known}.`)
    .refine((value) => values.has(value), `Choose one of: ${known}.`);
}

const VALUE_OF: Readonly<Record<CategoryField['type'], (field: CategoryField) => z.ZodType>> = {
  text: () => textValue,
  number: () => numberValue,
  boolean: () => z.boolean('Answer yes or no.'),
  date: () => z.iso.date('Give a date as YYYY-MM-DD.'),
  select: optionOf,
  multiselect: (field) =>
    z
      .array(optionOf(field), 'Give a list.')
      .min(1, 'Choose at least one, or leave it out.')
      .refine((values) => new Set(values).size === values.length, 'Choose each once.'),
};

/** A strict object with one optional property for each field. */
export function attributesSchema(
  fields: readonly CategoryField[],
): z.ZodType<Record<string, unknown>> {
  return z.strictObject(
    Object.fromEntries(fields.map((field) => [field.key, VALUE_OF[field.type](field).optional()])),
  );
}

/** Fields that a complete listing must fill and that have no value. */
export const missingAttributes = (
  fields: readonly CategoryField[],
  values: Readonly<Record<string, unknown>>,
): CategoryField[] =>
  fields.filter(
    ({ key, required }) => required && (values[key] === undefined || values[key] === null),
  );

/** The values that another category's fields take as well. */
export function fittingAttributes(
  fields: readonly CategoryField[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const fits = (key: string, value: unknown): boolean => {
    const field = fields.find((candidate) => candidate.key === key);
    return field !== undefined && VALUE_OF[field.type](field).safeParse(value).success;
  };
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => fits(key, value)));
}
