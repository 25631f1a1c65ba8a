/** What a revision changes, part by part, in the order that a moderator reads it. */
import type { ListingContent } from '../../../contracts/listing-edit';
import type { RevisionField } from '../../../contracts/moderation';
import { canonical } from './content';

/** Photos are shown by themselves. */
type Part = Exclude<keyof ListingContent, 'photos' | 'attributes'>;

const FIRST: readonly Part[] = ['title', 'description', 'categoryId'];
const THEN: readonly Part[] = [
  'price',
  'extras',
  'depositAmount',
  'location',
  'quantity',
  'instantBook',
  'cancellationPolicyId',
  'limits',
  'timeZone',
];

export interface AttributeName {
  readonly key: string;
  readonly label: string;
}

/**
 * @param before the earlier version; null for a first look, where nothing counts as changed
 * @param attributes names of both categories' own fields
 */
export function compareRevisions(
  before: ListingContent | null,
  after: ListingContent,
  attributes: readonly AttributeName[],
): RevisionField[] {
  const part = (name: Part): RevisionField =>
    field(name, null, before?.[name], after[name], before);
  return [
    ...FIRST.map(part),
    ...attributeKeys(before, after).map((key) =>
      field(
        `attributes.${key}`,
        attributes.find((attribute) => attribute.key === key)?.label ?? key,
        before?.attributes[key],
        after.attributes[key],
        before,
      ),
    ),
    ...THEN.map(part),
  ];
}

const attributeKeys = (before: ListingContent | null, after: ListingContent): string[] => [
  ...new Set([...Object.keys(after.attributes), ...Object.keys(before?.attributes ?? {})]),
];

const field = (
  path: string,
  label: string | null,
  before: unknown,
  after: unknown,
  earlier: ListingContent | null,
): RevisionField => ({
  path,
  label,
  ...(earlier === null ? {} : { before: before ?? null }),
  after: after ?? null,
  isChanged: earlier !== null && canonical(before ?? null) !== canonical(after ?? null),
});

export interface ComparedPhoto {
  readonly uploadId: string;
  readonly alt: string;
  readonly change: 'added' | 'removed' | 'kept';
}

/** In their new order, those that go at the end. */
export function comparePhotos(
  before: ListingContent | null,
  { photos }: ListingContent,
): ComparedPhoto[] {
  const had = new Set((before?.photos ?? []).map(({ uploadId }) => uploadId));
  const has = new Set(photos.map(({ uploadId }) => uploadId));
  const change = (uploadId: string) => (before === null || had.has(uploadId) ? 'kept' : 'added');
  return [
    ...photos.map((photo): ComparedPhoto => ({ ...photo, change: change(photo.uploadId) })),
    ...(before?.photos ?? [])
      .filter(({ uploadId }) => !has.has(uploadId))
      .map((photo): ComparedPhoto => ({ ...photo, change: 'removed' })),
  ];
}
