/** The tree of categories as staff edit it, and one of them. */
import { notFound } from '@rental/shared/errors';
import type { CategoryDetail, CategoryRow } from '../../../contracts/category-editor';
import { draftOf } from '../domain/category/draft';
import { childrenOf, fieldsAbove, findCategory, type CategoryTree } from '../domain/category/tree';
import { readTree } from '../services/category-rows';
import { categoryVersion } from '../services/category-version';
import type { ListingsContext } from '../services/context';

/** Each category directly before those below it. */
export async function showCategories({ knex }: ListingsContext): Promise<CategoryRow[]> {
  const tree = await readTree(knex);
  return rowsBelow(tree, null);
}

const rowsBelow = (tree: CategoryTree, parentId: string | null): CategoryRow[] =>
  childrenOf(tree, parentId).flatMap((category) => {
    const { id, name, slug, icon, listings, live } = category;
    const children = childrenOf(tree, id).length;
    const row: CategoryRow = { id, parentId, name, slug, icon, listings, live, children };
    return [row, ...rowsBelow(tree, id)];
  });

/** @throws 404 */
export async function showCategory({ knex }: ListingsContext, id: string): Promise<CategoryDetail> {
  const tree = await readTree(knex);
  const category = findCategory(tree, id);
  if (!category) throw notFound('This category');
  return {
    id,
    version: categoryVersion(tree, category),
    draft: draftOf(category),
    inherited: fieldsAbove(tree, category.parentId),
  };
}
