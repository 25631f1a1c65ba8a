/** What a change of a category may not do, whatever listings there are. */
import { readFields } from '@rental/search/contracts/category-fields';
import type { FieldErrors } from '@rental/shared/errors';
import type { CategoryDraft } from '../../../../contracts/category-editor';
import { fieldsAbove, findCategory, withAllBelow, type CategoryTree } from './tree';

interface Edited {
  /** Null: it is new. */
  readonly id: string | null;
  readonly draft: Pick<CategoryDraft, 'slug' | 'parentId' | 'fields'>;
}

/** A sentence for each refused part, by its path; empty when all is well. */
export function findDraftProblems(tree: CategoryTree, edited: Edited): FieldErrors {
  return {
    ...slugProblem(tree, edited),
    ...parentProblem(tree, edited),
    ...keyProblems(tree, edited),
    ...originProblems(tree, edited),
  };
}

function slugProblem(tree: CategoryTree, { id, draft }: Edited): FieldErrors {
  const other = tree.find((each) => each.slug === draft.slug && each.id !== id);
  return other ? { slug: `“${other.name}” has this address already.` } : {};
}

function parentProblem(tree: CategoryTree, { id, draft }: Edited): FieldErrors {
  const { parentId } = draft;
  if (parentId === null) return {};
  if (!findCategory(tree, parentId)) return { parentId: 'There is no such category.' };
  const self = findCategory(tree, id);
  return self && withAllBelow(tree, self).some((below) => below.id === parentId)
    ? { parentId: 'A category cannot be below itself.' }
    : {};
}

/** One key means one thing on the whole way from the top to a listing. */
function keyProblems(tree: CategoryTree, { id, draft }: Edited): FieldErrors {
  const above = new Map(fieldsAbove(tree, draft.parentId).map(({ key, from }) => [key, from]));
  const self = findCategory(tree, id);
  const below = (self ? withAllBelow(tree, self).slice(1) : []).flatMap(({ name, fields }) =>
    readFields(fields).map(({ key }) => ({ key, name })),
  );
  const clashes = draft.fields.flatMap(({ key }, index): [string, string][] => {
    const at = `fields.${index}.key`;
    const from = above.get(key);
    if (from !== undefined) return [[at, `“${from}” above it has a field with this key.`]];
    const under = below.find((each) => each.key === key);
    return under ? [[at, `“${under.name}” below it has a field with this key.`]] : [];
  });
  // A move brings other fields above those further down.
  const moved = below.flatMap(({ key, name }): [string, string][] => {
    const from = above.get(key);
    return from === undefined
      ? []
      : [['parentId', `“${name}” has the field “${key}”, and so has “${from}”.`]];
  });
  return Object.fromEntries([...moved, ...clashes]);
}

function originProblems(tree: CategoryTree, { id, draft }: Edited): FieldErrors {
  const stored = readFields(findCategory(tree, id)?.fields);
  const seen = new Set<string>();
  const problems = draft.fields.flatMap(({ was, options }, index): [string, string][] => {
    const own = stored.find(({ key }) => key === was);
    if (was !== null && (!own || seen.has(was)))
      return [[`fields.${index}.was`, 'There is no such field any more, or it comes twice.']];
    if (was !== null) seen.add(was);
    const known = own?.options.map(({ value }) => value) ?? [];
    const origins = options.flatMap((option) => (option.was === null ? [] : [option.was]));
    const isSound = origins.every((value) => known.includes(value)) && areUnique(origins);
    return isSound
      ? []
      : [[`fields.${index}.options`, 'An option is not there any more, or comes twice.']];
  });
  return Object.fromEntries(problems);
}

const areUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;
