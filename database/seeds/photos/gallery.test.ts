import { galleryOf } from './gallery';
import type { PhotoFile } from './library';

const photo = (stem: string, cover = true): PhotoFile => ({
  stem,
  cover,
  alt: stem,
  width: 1200,
  height: 900,
  sizes: {},
});
const drawn = [photo('a'), photo('b'), photo('c'), photo('close', false)];
const stems = (look: number, count: number, photos = drawn) =>
  galleryOf(photos, look, count).map(({ stem }) => stem);

test('every look begins with another cover, the close-up comes second', () => {
  expect(stems(0, 4)).toEqual(['a', 'close', 'b', 'c']);
  expect(stems(1, 3)).toEqual(['b', 'close', 'c']);
  expect(stems(5, 5)).toEqual(['c', 'close', 'a', 'b']);
});

test('nothing is asked of things without photos or without a close-up', () => {
  expect(stems(3, 4, [])).toEqual([]);
  expect(stems(1, 4, [photo('a'), photo('b')])).toEqual(['b', 'a']);
});
