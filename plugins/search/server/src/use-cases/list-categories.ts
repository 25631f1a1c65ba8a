import type { CategoryNode } from '../../../contracts/catalogue';
import type { SearchContext } from '../services/context';

/** The whole tree; counts are at most a few seconds old. */
export async function listCategories({ catalogue }: SearchContext): Promise<CategoryNode[]> {
  return [...(await catalogue.get()).roots];
}
