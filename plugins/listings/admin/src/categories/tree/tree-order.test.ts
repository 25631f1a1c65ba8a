import type { CategoryRow } from '../../../../contracts/category-editor';
import { heldBelow } from './tree-order';

const row = (id: string, parentId: string | null, listings: number, live: number): CategoryRow => ({
  id,
  parentId,
  name: id,
  slug: id,
  icon: null,
  listings,
  live,
  children: 0,
});

const TREE = [
  row('music', null, 0, 0),
  row('strings', 'music', 1, 0),
  row('violins', 'strings', 7, 5),
  row('tools', null, 3, 3),
];

test.each([
  ['music', 8, 5],
  ['strings', 8, 5],
  ['violins', 7, 5],
  ['tools', 3, 3],
])('%s holds %i listings, %i live, with what is below it', (id, count, live) => {
  const found = TREE.find((one) => one.id === id);
  expect(found && heldBelow(TREE, found)).toEqual({ count, live });
});
