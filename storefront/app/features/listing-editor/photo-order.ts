/** Photos in the order that they are shown. Pure. */
export interface OrderedPhoto {
  uploadId: string;
  alt: string;
}

/** `up:<id>`, `down:<id>` or `remove:<id>` of a button; anything else leaves the photos as they are. */
export function rearrange(photos: readonly OrderedPhoto[], act: string): OrderedPhoto[] {
  const [verb, id] = act.split(':');
  const index = photos.findIndex(({ uploadId }) => uploadId === id);
  const photo = photos[index];
  if (!photo) return [...photos];
  const others = photos.filter((_, other) => other !== index);
  if (verb === 'remove') return others;
  const target = verb === 'up' ? index - 1 : verb === 'down' ? index + 1 : index;
  const place = Math.min(Math.max(target, 0), others.length);
  return [...others.slice(0, place), photo, ...others.slice(place)];
}
