import { changeRows, rowIds } from './form-rows';

const FIRST = { tiers: 'minUnits' };
const values = { title: 'x', tiers: '1\n2', 'tiers.1.minUnits': '7', 'tiers.2.minUnits': '30' };

test('a row is added below the others, and its first field is named', () => {
  const added = changeRows(values, 'add:tiers', FIRST);
  expect(rowIds(added?.values ?? {}, 'tiers')).toEqual(['1', '2', '3']);
  expect(added?.focus).toBe('tiers.3.minUnits');
  expect(added?.values.title).toBe('x');
});

test('a removed row takes its entries along, and no other', () => {
  const removed = changeRows(values, 'remove:tiers:1', FIRST);
  expect(removed?.values).toEqual({ title: 'x', tiers: '2', 'tiers.2.minUnits': '30' });
});

test.each(['next', 'add:photos', 'remove:x:1', ''])('%p changes no rows', (act) =>
  expect(changeRows(values, act, FIRST)).toBeUndefined(),
);
