/** What of a listing is shown to everybody, with contact data masked; staff judge what was sent. */
import { maskContactData } from '@rental/shared/contact-data';
import type { ListingContent } from '../../../contracts/listing-edit';

export function hideContacts(content: ListingContent): ListingContent {
  const { location } = content;
  const attributes = Object.entries(content.attributes).map(([key, value]) => [
    key,
    typeof value === 'string' ? maskContactData(value) : value,
  ]);
  return {
    ...content,
    title: maskContactData(content.title),
    description: maskContactData(content.description),
    attributes: Object.fromEntries(attributes) as ListingContent['attributes'],
    photos: content.photos.map((photo) => ({ ...photo, alt: maskContactData(photo.alt) })),
    extras: content.extras.map((extra) => ({ ...extra, label: maskContactData(extra.label) })),
    location: {
      ...location,
      city: maskContactData(location.city),
      region: maskContactData(location.region),
    },
  };
}
