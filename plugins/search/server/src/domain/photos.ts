import type { Photo } from '../../../contracts/catalogue';

/** Uploads on the platform's own disk have paths; clients elsewhere need whole addresses. */
export function absoluteUrl(url: string, base: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? base.replace(/\/$/, '') + url : url;
}

export function publishPhotos(photos: readonly Photo[], base: string): Photo[] {
  return photos.map((photo) => ({
    ...photo,
    url: absoluteUrl(photo.url, base),
    srcset: photo.srcset.map(({ width, url }) => ({ width, url: absoluteUrl(url, base) })),
  }));
}
