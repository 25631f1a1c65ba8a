import { existsSync } from 'node:fs';
import { CATEGORIES } from '../catalogue/category-tree';
import { ITEMS } from '../items';
import { altOf, looksOf, LOOKS } from './compose';
import { OBJECTS } from './objects';
import { emojiFile } from './thing';

const items = Object.values(ITEMS).flat();
const objects = Object.entries(OBJECTS);

test('every item has a thing to show, and every thing belongs to an item', () => {
  const wanted = new Set(items.map(({ photo }) => photo));
  expect([...wanted].filter((name) => OBJECTS[name] === undefined)).toEqual([]);
  expect(Object.keys(OBJECTS).filter((name) => !wanted.has(name))).toEqual([]);
  expect(objects.length).toBeLessThanOrEqual(130);
});

test.each(objects)(
  '%s is either a drawing or an emoji that is there',
  (_name, { code, shapes }) => {
    expect((code === undefined) !== (shapes === undefined)).toBe(true);
    if (code === undefined) expect(shapes).not.toMatch(/NaN|undefined/);
    else expect(existsSync(emojiFile(code))).toBe(true);
  },
);

test('what hands play or shoot with is never mirrored by a look', () => {
  const handed = /guitar|bass|violin|camera|piano|saxophone|bicycle/i;
  for (const [name, object] of objects)
    if (handed.test(object.name)) expect([name, object.mirror ?? false]).toEqual([name, false]);
});

test('a thing has three looks that show all of it; a drawn one a close-up too', () => {
  for (const [index, [name, object]] of objects.entries()) {
    const looks = looksOf(object, index);
    const drawn = object.shapes !== undefined;
    expect([name, new Set(looks).size]).toEqual([name, drawn ? 4 : 3]);
    expect([name, looks.some(({ set }) => set === 'detail')]).toEqual([name, drawn]);
  }
});

test.each(CATEGORIES.filter(({ slug }) => ITEMS[slug]).map(({ slug }) => slug))(
  'photos of %s begin with many looks',
  (slug) => {
    const names = new Set(ITEMS[slug]?.map(({ photo }) => photo));
    const looks = objects.flatMap(([name, object], index) =>
      names.has(name) ? looksOf(object, index).filter(({ set }) => set !== 'detail') : [],
    );
    expect(new Set(looks).size).toBeGreaterThanOrEqual(6);
  },
);

test('alternative texts name the thing and tell its photos apart', () => {
  expect(LOOKS.length).toBeGreaterThanOrEqual(6);
  for (const [index, [, object]] of objects.entries()) {
    const texts = looksOf(object, index).map((look) => altOf(object, look, index));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text.startsWith(`${object.name} `)).toBe(true);
  }
});
