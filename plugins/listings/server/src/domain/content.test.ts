import { applyEdit, changedFields, EMPTY_CONTENT, mergeEdits } from './content';

test('groups are merged, lists and attributes replaced', () => {
  const first = applyEdit(EMPTY_CONTENT, {
    price: { amount: 2500 },
    attributes: { brand: 'Fender', strings: 6 },
  });
  const second = applyEdit(first, { price: { currency: 'EUR' }, attributes: { strings: 7 } });
  expect(second.price).toEqual({ amount: 2500, currency: 'EUR', unit: 'DAY', tiers: [] });
  expect(second.attributes).toEqual({ strings: 7 });
  expect(EMPTY_CONTENT.price.amount).toBe(0);
});

test('edits of edits merge as they would one after the other', () => {
  const edits = [{ location: { city: 'Graz' } }, { title: 'A', location: { lat: 47 } }] as const;
  const merged = applyEdit(EMPTY_CONTENT, mergeEdits(...edits));
  expect(merged).toEqual(edits.reduce(applyEdit, EMPTY_CONTENT));
});

test('what stays the same is no change, in whatever order its keys stand', () => {
  const content = applyEdit(EMPTY_CONTENT, { title: 'A', attributes: { a: 1, b: [2] } });
  expect(
    changedFields(content, {
      title: 'A',
      attributes: { b: [2], a: 1 },
      location: { city: '' },
      description: 'new',
    }),
  ).toEqual({ description: 'new' });
});
