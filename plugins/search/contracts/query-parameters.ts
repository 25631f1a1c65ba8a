import { z } from 'zod';

/**
 * Building stones for query strings. A parameter left blank (`priceMin=`), as a plain HTML form
 * sends it, counts as absent. Each refuses with a sentence that says what it wants.
 */

const text = z.union([z.string(), z.number(), z.boolean()]).optional();

/** A number within [min, max]; absent or blank gives undefined. */
export function numberParameter(min: number, max: number) {
  return text.transform((value, context) => {
    if (value === undefined || value === '') return undefined;
    const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
    if (typeof value !== 'boolean' && number >= min && number <= max) return number;
    context.addIssue({
      code: 'custom',
      message: `Give a number from ${min} to ${max}.`,
      input: value,
    });
    return z.NEVER;
  });
}

/** A whole number within [min, max]; absent or blank gives `fallback`. */
export function integerParameter(min: number, max: number, fallback: number) {
  return text.transform((value, context) => {
    if (value === undefined || value === '') return fallback;
    const number = /^-?\d{1,9}$/.test(String(value)) ? Number(value) : NaN;
    if (number >= min && number <= max) return number;
    context.addIssue({
      code: 'custom',
      message: `Give a whole number from ${min} to ${max}.`,
      input: value,
    });
    return z.NEVER;
  });
}

/** `true` or `false`; absent or blank gives undefined. */
export const booleanParameter = text.transform((value, context) => {
  if (value === undefined || value === '') return undefined;
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  context.addIssue({ code: 'custom', message: 'Give true or false.', input: value });
  return z.NEVER;
});

/** Free text up to `max` characters, trimmed; absent or blank gives undefined. */
export function textParameter(max: number) {
  return z
    .string()
    .max(max, `Give at most ${max} characters.`)
    .refine((value) => !value.includes('\u0000'), 'Leave out control characters.')
    .optional()
    .transform((value) => value?.trim() || undefined);
}

/** What calendars are asked about; the neighbours of other years are no dates to a database. */
const EARLIEST_DATE = '1900-01-01';
const LATEST_DATE = '2199-12-31';

/** A calendar date `YYYY-MM-DD` of 1900 to 2199; absent or blank gives undefined. */
export const dateParameter = z
  .string()
  .optional()
  .transform((value, context) => {
    if (value === undefined || value === '') return undefined;
    const isDate = z.iso.date().safeParse(value).success;
    if (isDate && value >= EARLIEST_DATE && value <= LATEST_DATE) return value;
    context.addIssue({
      code: 'custom',
      message: 'Give a date of 1900 to 2199 as YYYY-MM-DD.',
      input: value,
    });
    return z.NEVER;
  });

/** One of `values`; absent or blank gives undefined. */
export function choiceParameter<const T extends string>(values: readonly T[]) {
  return z
    .string()
    .optional()
    .transform((value, context) => {
      if (value === undefined || value === '') return undefined;
      const found = values.find((candidate) => candidate === value);
      if (found !== undefined) return found;
      context.addIssue({
        code: 'custom',
        message: `Give one of: ${values.join(', ')}.`,
        input: value,
      });
      return z.NEVER;
    });
}

/** A slug or document id, as it stands in a path or a filter. */
export const slugPattern = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,127}$/u;

/** A category's slug; absent or blank gives undefined. */
export const slugParameter = z
  .string()
  .optional()
  .transform((value, context) => {
    if (value === undefined || value === '') return undefined;
    if (slugPattern.test(value)) return value;
    context.addIssue({ code: 'custom', message: 'Give a slug.', input: value });
    return z.NEVER;
  });

const TIME = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?$/;

function timeOf(value: string): string | undefined {
  const [, date, , , zone] = TIME.exec(value) ?? [];
  const isDate = date !== undefined && z.iso.date().safeParse(date).success;
  if (!isDate || date < EARLIEST_DATE || date > LATEST_DATE) return undefined;
  const time = Date.parse(zone === undefined ? `${value}Z` : value);
  if (Number.isNaN(time)) return undefined;
  const iso = new Date(time).toISOString();
  return zone === undefined ? iso.slice(0, -1) : iso;
}

/**
 * A time of 1900 to 2199: an instant (`2026-06-01T10:00:00Z`, any offset; given in UTC with `Z`), or
 * one on the clock of the place (`2026-06-01T10:00`; given without a zone). Blank gives undefined.
 */
export const timeParameter = z
  .string()
  .optional()
  .transform((value, context) => {
    if (value === undefined || value === '') return undefined;
    const time = timeOf(value);
    if (time !== undefined) return time;
    context.addIssue({
      code: 'custom',
      message: 'Give an instant as 2026-06-01T10:00:00Z, or a local time as 2026-06-01T10:00.',
      input: value,
    });
    return z.NEVER;
  });
