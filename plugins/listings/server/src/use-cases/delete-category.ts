/** Removes a category that holds nothing. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import { draftOf } from '../domain/category/draft';
import { childrenOf, findCategory } from '../domain/category/tree';
import { deleteCategory, lockContents, lockTree, readTree } from '../services/category-rows';
import type { ListingsContext } from '../services/context';
import { announceCategory } from './save-category';

/** @throws 404; 409 CATEGORY_NOT_EMPTY with `details.listings`, `details.children` */
export function removeCategory(
  context: ListingsContext,
  { id, staffId }: { id: string; staffId: string },
): Promise<{ id: string }> {
  return transaction(context.strapi, async (trx) => {
    await lockTree(trx);
    await lockContents(trx, [id]);
    const tree = await readTree(trx);
    const category = findCategory(tree, id);
    if (!category) throw notFound('This category');
    const children = childrenOf(tree, id).length;
    assertEmpty(category.listings, children);
    await assertNotWanted(trx, id);
    await deleteCategory(trx, category);
    await context.operations.recordStaffAction(trx, {
      actorId: staffId,
      action: 'category.delete',
      subject: { kind: 'category', id, label: category.name },
      before: { ...draftOf(category) },
    });
    await announceCategory(context, trx, id);
    return { id };
  });
}

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

function assertEmpty(listings: number, children: number): void {
  if (listings + children === 0) return;
  const held = [
    ...(listings > 0 ? [counted(listings, 'listing', 'listings')] : []),
    ...(children > 0 ? [counted(children, 'category', 'categories')] : []),
  ].join(' and ');
  throw conflict(
    LISTING_ERRORS.CATEGORY_NOT_EMPTY,
    `This category still holds ${held}. Move them elsewhere first.`,
    { listings, children },
  );
}

/** A listing may be on its way here, waiting for approval. */
async function assertNotWanted(trx: Trx, id: string): Promise<void> {
  const waiting = (await trx
    .table('rental.listing_review')
    .where({ category_id: id, state: 'pending' })
    .count<{ count: string }[]>()) as { count: string }[];
  const listings = Number(waiting[0]?.count ?? 0);
  assertEmpty(listings, 0);
}
