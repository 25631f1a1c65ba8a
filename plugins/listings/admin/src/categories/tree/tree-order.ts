/** Where rows of the tree stand. */
import type { CategoryRow } from '../../../../contracts/category-editor';

type Tree = readonly CategoryRow[];

const parentOf = (tree: Tree, { parentId }: CategoryRow): CategoryRow | undefined =>
  tree.find(({ id }) => id === parentId);

/** 0 at the top. */
export function depthOf(tree: Tree, row: CategoryRow): number {
  const parent = parentOf(tree, row);
  return parent ? depthOf(tree, parent) + 1 : 0;
}

/** Whether `id` is `above` or somewhere below it. */
export function isBelow(tree: Tree, id: string, above: string): boolean {
  if (id === above) return true;
  const parentId = tree.find((row) => row.id === id)?.parentId;
  return parentId ? isBelow(tree, parentId, above) : false;
}

/** Whether there is a sibling before (-1) or after (1) it. */
export function canMove(tree: Tree, row: CategoryRow, by: -1 | 1): boolean {
  const siblings = tree.filter(({ parentId }) => parentId === row.parentId);
  return siblings.indexOf(row) + by in siblings;
}

/** Listings in a category and below it, in every state and live ones. */
export function heldBelow(tree: Tree, { id }: CategoryRow): { count: number; live: number } {
  const rows = tree.filter((row) => isBelow(tree, row.id, id));
  const sum = (of: 'listings' | 'live'): number => rows.reduce((all, row) => all + row[of], 0);
  return { count: sum('listings'), live: sum('live') };
}
