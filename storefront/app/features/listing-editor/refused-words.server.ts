/** Why an entry is refused, in the reader's language: by the very schemas that the CMS refuses by. */
import { attributesSchema } from '@rental/listings/contracts/attributes';
import { listingEdit, type ListingEdit } from '@rental/listings/contracts/listing-edit';
import type { ListingOptions } from '@rental/listings/contracts/own-listing';
import type { Translate } from '~/lib/i18n/translator';

/** What zod tells about an entry, as far as it is put into words. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly origin?: string | undefined;
  readonly minimum?: number | bigint | undefined;
  readonly maximum?: number | bigint | undefined;
  readonly expected?: string | undefined;
}

/** By the field's path in the listing; empty when the schemas take all of it. */
export function fieldSentences(
  edit: ListingEdit,
  category: ListingOptions['category'],
  t: Translate,
): Record<string, string> {
  const { attributes = {}, ...rest } = edit;
  const parsed = listingEdit.safeParse(rest);
  const own = attributesSchema(category?.fields ?? []).safeParse(attributes);
  return {
    ...sentences(parsed.success ? [] : parsed.error.issues, '', t),
    ...sentences(own.success ? [] : own.error.issues, 'attributes.', t),
  };
}

const sentences = (issues: readonly Issue[], prefix: string, t: Translate) =>
  Object.fromEntries(
    issues.map((issue) => {
      const path = prefix + issue.path.map(String).join('.');
      return [path, sentenceOf(issue, path, t)];
    }),
  );

/** An entry that only the CMS could refuse. */
export const refusedPath = (path: string, t: Translate): string =>
  bySubject(path, t) ?? t('editor.notTaken');

const SUBJECTS = [
  'categoryId',
  'price.unit',
  'price.currency',
  'cancellationPolicyId',
  'limits.maxUnits',
  'limits.pickupTime',
  'limits.returnTime',
  'limits.closedWeekdays',
  'location.country',
] as const;

function bySubject(path: string, t: Translate): string | undefined {
  const subject = SUBJECTS.find((one) => one === path);
  return subject && t(`editor.refused.${subject}`);
}

/** Amounts are entered in major units: their limits in minor ones would mislead. */
const isAmount = (path: string): boolean => path === 'price.amount' || path === 'depositAmount';

export function sentenceOf(issue: Issue, path: string, t: Translate): string {
  const limit = { too_big: issue.maximum, too_small: issue.minimum }[issue.code];
  const words = limit === undefined ? typeWords(issue, t) : limitWords(issue, path, limit, t);
  return words ?? refusedPath(path, t);
}

function limitWords(
  { code, origin }: Issue,
  path: string,
  limit: number | bigint,
  t: Translate,
): string | undefined {
  const isMost = code === 'too_big';
  if (isMost && isAmount(path)) return t('editor.refused.amount');
  if (isMost && origin === 'string') return t('editor.refused.long', { count: Number(limit) });
  if (origin !== 'number') return undefined;
  return isMost
    ? t('editor.refused.most', { most: Number(limit) })
    : t('editor.refused.least', { least: Number(limit) });
}

function typeWords({ code, expected }: Issue, t: Translate): string | undefined {
  if (code !== 'invalid_type') return undefined;
  if (expected === 'int') return t('editor.notWhole');
  return expected === 'number' ? t('editor.notANumber') : undefined;
}
