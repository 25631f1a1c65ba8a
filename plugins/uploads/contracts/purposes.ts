/** What a file may be uploaded for. Browser-safe. */
export const UPLOAD_PURPOSES = [
  'listing_photo',
  'avatar',
  'inspection',
  'evidence',
  'identity',
  'message',
] as const;
export type UploadPurpose = (typeof UPLOAD_PURPOSES)[number];

/** Anybody may see these; all others are read through signed addresses. */
export const PUBLIC_PURPOSES: readonly UploadPurpose[] = ['listing_photo', 'avatar'];

export const isPublicPurpose = (purpose: UploadPurpose): boolean =>
  PUBLIC_PURPOSES.includes(purpose);

/** Media types that are taken; everything is stored as WebP. */
export const ACCEPTED_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;
export type AcceptedType = (typeof ACCEPTED_TYPES)[number];

export const MAX_UPLOAD_BYTES = 15 * 1024 * 1024;
export const MAX_UPLOAD_PIXELS = 50_000_000;
/** Uploads of one person that nothing uses yet; they are removed after a day. */
export const MAX_UNUSED_UPLOADS = 200;
