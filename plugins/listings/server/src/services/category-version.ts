import { createHash } from 'node:crypto';
import type { CategoryDraft, CategoryEffect } from '../../../contracts/category-editor';
import { canonical } from '../domain/content';
import {
  allFields,
  withAllBelow,
  type CategoryTree,
  type StoredCategory,
} from '../domain/category/tree';

const LENGTH = 22;

const named = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('base64url').slice(0, LENGTH);

/** Names everything that an edit of this category is made from. */
export const categoryVersion = (tree: CategoryTree, category: StoredCategory): string => {
  const { id, parentId, name, slug, icon, description, fields, rules, seo } = category;
  return named({
    own: { id, parentId, name, slug, icon, description, fields, rules, seo },
    asked: allFields(tree, category),
    below: withAllBelow(tree, category).map((each) => [each.id, each.fields]),
  });
};

/** Names what was shown: this change of this version, with these numbers of listings that suffer. */
export const previewToken = (
  version: string,
  draft: CategoryDraft,
  { losing, incomplete, rules, fields }: CategoryEffect,
): string => `${version}.${named({ draft, losing, incomplete, rules, fields })}`;

export const versionIn = (token: string): string => token.split('.')[0] ?? '';
