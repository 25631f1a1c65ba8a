import type { PhotoFile } from './library';

/**
 * The photos of one listing, at most `count`: first one that shows all of the thing (another one for
 * each `look`, a whole number), then its close-up if it has one, then the other ones in turn.
 */
export function galleryOf(photos: readonly PhotoFile[], look: number, count: number): PhotoFile[] {
  const covers = photos.filter(({ cover }) => cover);
  const start = covers.length === 0 ? 0 : look % covers.length;
  const [first, ...others] = [...covers.slice(start), ...covers.slice(0, start)];
  if (!first) return [];
  return [first, ...photos.filter(({ cover }) => !cover), ...others].slice(0, count);
}
