import type { Photo } from '@rental/search/contracts/catalogue';
import { env } from '~/lib/env.server';

export interface PhotoView {
  src: string;
  srcSet: string | undefined;
  alt: string;
  width: number;
  height: number;
}

const FALLBACK_WIDTH = 1600;
const FALLBACK_HEIGHT = 1200;
/** What `src` alone gives to a browser that knows no srcset. */
const PLAIN_WIDTH = 800;

/** A file of the CMS as browsers find it. */
export const absoluteFile = (url: string): string => new URL(url, `${env.cmsPublicUrl}/`).href;

/** A photo of the API as an `<img>` wants it, with absolute addresses. */
export function photoView(photo: Photo): PhotoView {
  const sizes = photo.srcset.map(({ width, url }) => ({ width, url: absoluteFile(url) }));
  const plain = sizes.find(({ width }) => width >= PLAIN_WIDTH)?.url ?? absoluteFile(photo.url);
  return {
    src: plain,
    srcSet:
      sizes.length > 0 ? sizes.map(({ url, width }) => `${url} ${width}w`).join(', ') : undefined,
    alt: photo.alt,
    width: photo.width ?? FALLBACK_WIDTH,
    height: photo.height ?? FALLBACK_HEIGHT,
  };
}
