/** What a change of a category does to the listings in it and below it: shown before, and what is saved. */
import type { Trx } from '@rental/shared/database';
import { notFound, validationError } from '@rental/shared/errors';
import type { Knex } from 'knex';
import type {
  CategoryDraft,
  CategoryEffect,
  CategoryPreview,
} from '../../../contracts/category-editor';
import { findDraftProblems } from '../domain/category/check-draft';
import { draftOf } from '../domain/category/draft';
import { matchFields, type FieldChange } from '../domain/category/match-fields';
import {
  fieldEffects,
  keysToRead,
  planValues,
  type ValuePlan,
} from '../domain/category/plan-values';
import {
  allFields,
  fieldsAbove,
  findCategory,
  withAllBelow,
  type CategoryTree,
  type StoredCategory,
} from '../domain/category/tree';
import { countCarried, readValues } from '../services/carry-attributes';
import { readTree } from '../services/category-rows';
import { categoryVersion, previewToken } from '../services/category-version';
import type { ListingsContext } from '../services/context';
import { countRuleEffects } from '../services/count-rule-effects';

export interface PlannedChange extends CategoryPreview {
  readonly tree: CategoryTree;
  readonly category: StoredCategory;
  readonly version: string;
  /** The category and all below it. */
  readonly categoryIds: readonly string[];
  readonly plan: ValuePlan;
  /** Keys of fields that go. */
  readonly dropped: readonly string[];
}

/** @throws 400 that names every refused part */
export function assertSoundDraft(
  tree: CategoryTree,
  edited: Parameters<typeof findDraftProblems>[1],
): void {
  const problems = findDraftProblems(tree, edited);
  const [first] = Object.values(problems);
  if (first !== undefined) throw validationError(first, problems);
}

const changesOf = (
  tree: CategoryTree,
  category: StoredCategory,
  { parentId, fields }: CategoryDraft,
): FieldChange[] =>
  matchFields({
    before: allFields(tree, category),
    inherited: fieldsAbove(tree, parentId),
    own: fields,
  });

/**
 * The one function behind the preview and the save. Reads only; inside a save's transaction it sees
 * what that has locked.
 * @throws 404, 400
 */
export async function previewCategoryChange(
  { clock }: ListingsContext,
  executor: Knex | Trx,
  { id, draft }: { id: string; draft: CategoryDraft },
): Promise<PlannedChange> {
  const tree = await readTree(executor);
  const category = findCategory(tree, id);
  if (!category) throw notFound('This category');
  assertSoundDraft(tree, { id, draft });
  const changes = changesOf(tree, category, draft);
  const categoryIds = withAllBelow(tree, category).map((each) => each.id);
  const stored = await readValues(executor, categoryIds, keysToRead(changes));
  const plan = planValues(changes, stored);
  const dropped = changes.flatMap(({ before, after }) => (before && !after ? [before.key] : []));
  const { byField, ...counts } = await countCarried(executor, { categoryIds, plan, dropped });
  const effect: CategoryEffect = {
    ...counts,
    fields: fieldEffects(changes, stored, byField),
    rules: await countRuleEffects(executor, {
      categoryId: id,
      before: draftOf(category).rules,
      after: draft.rules,
      now: clock.now(),
    }),
  };
  const version = categoryVersion(tree, category);
  const token = previewToken(version, draft, effect);
  return { tree, category, version, categoryIds, plan, dropped, effect, token };
}
