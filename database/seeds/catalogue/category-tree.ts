/** The categories with their stable ids. */
import { CATEGORIES as LIST } from './categories';
import type { SeedCategory } from './category';
import { stableId } from './stable-id';

export interface SeedCategoryWithParent extends SeedCategory {
  id: string;
  parentId: string | undefined;
  position: number;
}

export const CATEGORIES: readonly SeedCategoryWithParent[] = LIST.map((category, position) => ({
  ...category,
  id: stableId('category', category.slug),
  parentId: category.parent ? stableId('category', category.parent) : undefined,
  position,
}));
