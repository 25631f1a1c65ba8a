import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { z } from 'zod';
import {
  categoryFieldsInput,
  categoryRulesInput,
  seoInput,
} from '@rental/listings/contracts/category-parts';
import {
  closedWeekdaysInput,
  extrasInput,
  priceTiersInput,
  timeZoneInput,
} from '@rental/listings/contracts/listing-parts';
import { currencyCode } from './policy-schemas';

/** What Strapi's schema cannot say about an attribute, by content type. */
export const CONTENT_RULES: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  'api::category.category': {
    fields: categoryFieldsInput,
    rules: categoryRulesInput,
    seo: seoInput,
  },
  'api::listing.listing': {
    closedWeekdays: closedWeekdaysInput,
    priceTiers: priceTiersInput,
    extras: extrasInput,
    timeZone: timeZoneInput,
  },
  'api::page.page': { seo: seoInput },
  'api::risk-rule.risk-rule': { currency: currencyCode },
};

export interface ContentProblem {
  /** The attribute: the admin shows the sentence at its input. */
  path: [string];
  name: 'ValidationError';
  message: string;
}

/** `fields` → `fields[1].options` */
function placeOf(attribute: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, step) => (typeof step === 'number' ? `${place}[${step}]` : `${place}.${String(step)}`),
    attribute,
  );
}

function sentenceOf(attribute: string, issue: z.core.$ZodIssue): string {
  const place = placeOf(attribute, issue.path);
  if (issue.code === 'unrecognized_keys')
    return `${place} has a part that is not known: ${issue.keys.join(', ')}`;
  return `${place} ${issue.message}`;
}

const JSON_TYPES: readonly string[] = ['array', 'object'];

/** The admin's JSON input may hand over text. */
function parsedJson(value: unknown, schema: z.ZodType): unknown {
  if (typeof value !== 'string' || !JSON_TYPES.includes(schema.def.type)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/**
 * Checks the attributes that `data` carries.
 *
 * @returns one problem an attribute; empty when all is well. Absent and emptied attributes pass:
 *   whether one is required is Strapi's part.
 */
export function findContentProblems(uid: string, data: Record<string, unknown>): ContentProblem[] {
  return Object.entries(CONTENT_RULES[uid] ?? {}).flatMap(([attribute, schema]) => {
    const value = data[attribute];
    if (value === undefined || value === null) return [];
    const result = schema.safeParse(parsedJson(value, schema));
    if (result.success) return [];
    const message = result.error.issues.map((issue) => sentenceOf(attribute, issue)).join('; ');
    return [{ path: [attribute], name: 'ValidationError', message: `${message}.` }];
  });
}

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

/** Refuses malformed content in every way that goes through Strapi's documents, the admin first. */
export function validateContent(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (WRITES.has(context.action) && 'data' in context.params) {
      const problems = findContentProblems(context.uid, context.params.data ?? {});
      if (problems.length > 0)
        throw new errors.ValidationError(problems.map(({ message }) => message).join(' '), {
          errors: problems,
        });
    }
    return next();
  });
}
