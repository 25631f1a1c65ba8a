/** A new category, without fields and at the end of its siblings. */
import { randomBytes } from 'node:crypto';
import { transaction } from '@rental/shared/database';
import type { NewCategory } from '../../../contracts/category-editor';
import { childrenOf } from '../domain/category/tree';
import { insertCategory, lockTree, readTree } from '../services/category-rows';
import type { ListingsContext } from '../services/context';
import { assertSoundDraft } from './preview-category-change';
import { announceCategory } from './save-category';

/** @throws 400 when its address is taken or there is nothing above it */
export function createCategory(
  context: ListingsContext,
  { staffId, ...named }: NewCategory & { staffId: string },
): Promise<{ id: string }> {
  return transaction(context.strapi, async (trx) => {
    await lockTree(trx);
    const tree = await readTree(trx);
    const draft = { ...named, description: '', fields: [], rules: {}, seo: {} };
    assertSoundDraft(tree, { id: null, draft });
    const id = randomBytes(12).toString('hex');
    const last = childrenOf(tree, named.parentId).at(-1);
    const position = (last?.position ?? -1) + 1;
    await insertCategory(trx, { ...draft, id, position, at: context.clock.now() });
    await context.operations.recordStaffAction(trx, {
      actorId: staffId,
      action: 'category.create',
      subject: { kind: 'category', id, label: named.name },
      after: { ...named, position },
    });
    await announceCategory(context, trx, id);
    return { id };
  });
}
