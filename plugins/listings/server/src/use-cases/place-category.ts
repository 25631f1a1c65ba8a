/** Moves a category one place up or down among its siblings. */
import { transaction } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import { childrenOf, findCategory } from '../domain/category/tree';
import { lockTree, placeCategories, readTree } from '../services/category-rows';
import type { ListingsContext } from '../services/context';
import { announceCategory } from './save-category';

/** At the first and the last place nothing happens. @throws 404 */
export function placeCategory(
  context: ListingsContext,
  { id, by, staffId }: { id: string; by: -1 | 1; staffId: string },
): Promise<{ id: string; place: number }> {
  return transaction(context.strapi, async (trx) => {
    await lockTree(trx);
    const tree = await readTree(trx);
    const category = findCategory(tree, id);
    if (!category) throw notFound('This category');
    const siblings = childrenOf(tree, category.parentId);
    const from = siblings.indexOf(category);
    const to = Math.min(siblings.length - 1, Math.max(0, from + by));
    if (to === from) return { id, place: from };
    const order = siblings.toSpliced(from, 1).toSpliced(to, 0, category);
    await placeCategories(
      trx,
      order.map(({ rowId }) => rowId),
    );
    await context.operations.recordStaffAction(trx, {
      actorId: staffId,
      action: 'category.move',
      subject: { kind: 'category', id, label: category.name },
      before: { place: from + 1 },
      after: { place: to + 1 },
    });
    await announceCategory(context, trx, id);
    return { id, place: to };
  });
}
