/** The categories as staff edit them, and what lies above and below each. */
import type { CategoryField } from '@rental/search/contracts/catalogue';
import { inheritFields, readFields } from '@rental/search/contracts/category-fields';
import type { InheritedField } from '../../../../contracts/category-editor';

/** A category as it is stored. */
export interface StoredCategory {
  /** Strapi's row. */
  readonly rowId: number;
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly slug: string;
  readonly icon: string | null;
  readonly description: string | null;
  readonly position: number | null;
  readonly fields: unknown;
  readonly rules: unknown;
  readonly seo: unknown;
  readonly listings: number;
  readonly live: number;
}

export type CategoryTree = readonly StoredCategory[];

export const findCategory = (tree: CategoryTree, id: string | null): StoredCategory | undefined =>
  tree.find((category) => category.id === id);

export const inOrder = (a: StoredCategory, b: StoredCategory): number =>
  (a.position ?? 0) - (b.position ?? 0) || a.name.localeCompare(b.name, 'en') || a.rowId - b.rowId;

export const childrenOf = (tree: CategoryTree, id: string | null): StoredCategory[] =>
  tree.filter(({ parentId }) => parentId === id).sort(inOrder);

/** It and all below it. */
export function withAllBelow(tree: CategoryTree, category: StoredCategory): StoredCategory[] {
  const found = [category];
  for (const above of found)
    found.push(...childrenOf(tree, above.id).filter((each) => !found.includes(each)));
  return found;
}

/** From the top down to the category's own parent; a circle ends where it begins again. */
export function pathAbove(tree: CategoryTree, parentId: string | null): StoredCategory[] {
  const path: StoredCategory[] = [];
  for (
    let above = findCategory(tree, parentId);
    above && !path.includes(above);
    above = findCategory(tree, above.parentId)
  )
    path.unshift(above);
  return path;
}

/** What a category below `parentId` is asked for before its own fields. */
export function fieldsAbove(tree: CategoryTree, parentId: string | null): InheritedField[] {
  return pathAbove(tree, parentId).reduce<InheritedField[]>((above, { name, fields }) => {
    const own = readFields(fields).map((field) => ({ ...field, from: name }));
    return inheritFields(above, own) as InheritedField[];
  }, []);
}

export const allFields = (tree: CategoryTree, category: StoredCategory): CategoryField[] =>
  inheritFields(fieldsAbove(tree, category.parentId), readFields(category.fields));
