/** The free texts of a listing, by the field that they stand in. */
import type { ListingContent } from '../../../../contracts/listing-edit';

export interface ListingText {
  readonly field: string;
  readonly text: string;
}

export function textsOf(content: ListingContent): ListingText[] {
  const attributes = Object.entries(content.attributes).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return [
    { field: 'title', text: content.title },
    { field: 'description', text: content.description },
    ...attributes.map(([key, text]) => ({ field: `attributes.${key}`, text })),
    { field: 'photos', text: content.photos.map(({ alt }) => alt).join('\n') },
    { field: 'extras', text: content.extras.map(({ label }) => label).join('\n') },
    { field: 'location', text: [content.location.city, content.location.region].join('\n') },
  ].filter(({ text }) => text.trim() !== '');
}

const NAMES: Readonly<Record<string, string>> = {
  title: 'The title',
  description: 'The description',
  photos: 'The words for a photo',
  extras: 'The name of an extra',
  location: 'The place',
};

/** `attributes.brand` → `The detail “brand”` */
export const withNames = (field: string): string =>
  NAMES[field] ?? `The detail “${field.replace(/^attributes\./, '')}”`;
