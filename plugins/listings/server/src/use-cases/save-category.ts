/** Saves a change of a category exactly as it was previewed, and carries the listings' values over. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict } from '@rental/shared/errors';
import { publish } from '@rental/shared/outbox/index';
import type { CategoryDraft, CategoryEffect } from '../../../contracts/category-editor';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import { draftOf, storedFields } from '../domain/category/draft';
import { childrenOf, findCategory, withAllBelow } from '../domain/category/tree';
import { carryAttributes } from '../services/carry-attributes';
import { lockContents, lockTree, readTree, updateCategory } from '../services/category-rows';
import { versionIn } from '../services/category-version';
import type { ListingsContext } from '../services/context';
import { previewCategoryChange, type PlannedChange } from './preview-category-change';

interface Save {
  readonly id: string;
  readonly draft: CategoryDraft;
  readonly token: string;
  readonly staffId: string;
}

/**
 * @returns what it did, in the preview's numbers
 * @throws 404; 400; 409 when the category changed since, or other listings are concerned than shown
 */
export function saveCategory(context: ListingsContext, save: Save): Promise<CategoryEffect> {
  return transaction(context.strapi, async (trx) => {
    await lockTree(trx);
    await lockSubtree(trx, save.id);
    const planned = await previewCategoryChange(context, trx, save);
    assertPreviewed(planned, save.token);
    const at = context.clock.now();
    await updateCategory(trx, planned.category, { ...save.draft, ...placeOf(planned, save), at });
    await carryAttributes(trx, planned, at);
    if (planned.effect.touched > 0)
      await context.search.refreshAttributes(trx, planned.categoryIds);
    await record(context, trx, planned, save);
    await announceCategory(context, trx, save.id);
    return planned.effect;
  });
}

async function lockSubtree(trx: Trx, id: string): Promise<void> {
  const tree = await readTree(trx);
  const category = findCategory(tree, id);
  if (category)
    await lockContents(
      trx,
      withAllBelow(tree, category).map((each) => each.id),
    );
}

function assertPreviewed({ version, token, effect }: PlannedChange, given: string): void {
  if (versionIn(given) !== version)
    throw conflict(
      LISTING_ERRORS.CATEGORY_CHANGED,
      'This category was changed meanwhile. Load it again and make your change there.',
    );
  if (given !== token)
    throw conflict(
      LISTING_ERRORS.CATEGORY_EFFECT_CHANGED,
      'This change does something else to the listings than was shown. Look at it again.',
      { effect },
    );
}

/** Below another category it comes last. */
const placeOf = ({ tree, category }: PlannedChange, { draft }: Save) => ({
  position:
    draft.parentId === category.parentId
      ? category.position
      : childrenOf(tree, draft.parentId).reduce(
          (last, { position }) => Math.max(last, (position ?? 0) + 1),
          0,
        ),
});

const snapshot = ({ fields, ...draft }: CategoryDraft) => ({
  ...draft,
  fields: storedFields(fields),
});

function record(
  { operations }: ListingsContext,
  trx: Trx,
  { category, effect }: PlannedChange,
  { id, draft, staffId }: Save,
): Promise<void> {
  const { touched, losing, incomplete } = effect;
  return operations.recordStaffAction(trx, {
    actorId: staffId,
    action: 'category.update',
    subject: { kind: 'category', id, label: draft.name },
    before: snapshot(draftOf(category)),
    after: {
      ...snapshot(draft),
      ...(touched + incomplete > 0 ? { listings: { touched, losing, incomplete } } : {}),
    },
  });
}

/** Everything below it is indexed again, in batches, as the outbox gets to it. */
export const announceCategory = (
  { strapi, clock }: ListingsContext,
  trx: Trx,
  categoryId: string,
): Promise<void> =>
  publish(strapi, trx, [
    {
      topic: 'category.changed',
      key: categoryId,
      payload: { categoryId },
      occurredAt: clock.now(),
    },
  ]);
