/** The page "Categories" of the admin: what it sends and what it is answered. Browser-safe. */
import type { CategoryField } from '@rental/search/contracts/catalogue';
import { z } from 'zod';
import { categoryRulesInput, draftFields, seoInput } from './category-parts';

/** Permissions of staff, in Strapi's naming. */
export const CATEGORY_ACTIONS = {
  read: 'plugin::listings.categories.read',
  edit: 'plugin::listings.categories.edit',
} as const;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const named = {
  name: z.string().trim().min(1, 'Give a name.').max(80, 'Write at most 80 characters.'),
  slug: z
    .string()
    .regex(SLUG, 'Use small letters, digits and single hyphens.')
    .max(80, 'Write at most 80 characters.'),
  icon: z.string().regex(SLUG, 'Give the name of a Lucide icon, such as guitar.').max(60),
  /** Document id; null at the top. */
  parentId: z.string().nullable(),
};

export const newCategory = z.strictObject({ ...named, icon: named.icon.default('package') });
export type NewCategory = z.infer<typeof newCategory>;

/** All of a category that the page edits; its place among its siblings is changed by itself. */
export const categoryDraft = z.strictObject({
  ...named,
  description: z.string().trim().max(600, 'Write at most 600 characters.'),
  fields: draftFields,
  rules: categoryRulesInput,
  seo: seoInput,
});
export type CategoryDraft = z.infer<typeof categoryDraft>;
export type DraftField = CategoryDraft['fields'][number];
export type CategoryRules = CategoryDraft['rules'];

export const previewRequest = z.strictObject({ draft: categoryDraft });
/** `token` is the preview's: exactly what was shown is saved. */
export const saveRequest = z.strictObject({ draft: categoryDraft, token: z.string().min(1) });
export const placeRequest = z.strictObject({ by: z.union([z.literal(-1), z.literal(1)]) });

/** One line of the tree, in its order. */
export interface CategoryRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly slug: string;
  readonly icon: string | null;
  /** Directly in it, in every state. */
  readonly listings: number;
  /** Of these, those that renters find. */
  readonly live: number;
  readonly children: number;
}

export interface InheritedField extends CategoryField {
  /** Name of the category above that asks for it. */
  readonly from: string;
}

export interface CategoryDetail {
  readonly id: string;
  /** Changes with everything that an edit is made from. */
  readonly version: string;
  readonly draft: CategoryDraft;
  readonly inherited: readonly InheritedField[];
}

/** What a change does to one field's values; numbers count listings. */
export interface FieldEffect {
  /** As it is after the change; of a removed field, as it was. */
  readonly key: string;
  readonly label: string;
  readonly kind: 'added' | 'removed' | 'renamed' | 'changed';
  /** Values that are kept under another key, or written anew for another type or option. */
  readonly converted: number;
  readonly lost: number;
  /** Lack the value from now on, though it is required. */
  readonly incomplete: number;
}

/** What a change does to the listings of the category and of those below it. */
export interface CategoryEffect {
  readonly listings: number;
  readonly live: number;
  /** Whose values change in any way. */
  readonly touched: number;
  /** Lose at least one value. */
  readonly losing: number;
  /** Lack something required from now on, and did not before. */
  readonly incomplete: number;
  readonly incompleteLive: number;
  readonly fields: readonly FieldEffect[];
  readonly rules: {
    /** Priced by a unit that is not offered any more. */
    readonly wrongUnit: number;
    /** Ask for less than the new least deposit. */
    readonly lowDeposit: number;
  };
}

export interface CategoryPreview {
  readonly effect: CategoryEffect;
  readonly token: string;
}

/** Whether nothing of this has to be thought about twice. */
export const isHarmless = ({ losing, incomplete, rules }: CategoryEffect): boolean =>
  losing === 0 && incomplete === 0 && rules.wrongUnit === 0 && rules.lowDeposit === 0;
