import type { PhotoView } from './photo-view.server';

/** A `<link>` for `meta` that fetches the page's largest picture before its markup is read. */
export function photoPreload(photo: PhotoView, sizes: string) {
  return {
    tagName: 'link' as const,
    rel: 'preload',
    as: 'image',
    href: photo.src,
    imageSrcSet: photo.srcSet,
    imageSizes: sizes,
    fetchpriority: 'high',
  };
}
