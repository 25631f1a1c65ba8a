/** A category while it is edited: its fields keep an identity of their own through renames. */
import type { CategoryDraft, DraftField } from '../../../contracts/category-editor';

export interface EditedField extends DraftField {
  /** Of this page only. */
  readonly id: string;
}

export interface EditedDraft extends Omit<CategoryDraft, 'fields'> {
  readonly fields: readonly EditedField[];
}

export const toEdited = (draft: CategoryDraft): EditedDraft => ({
  ...draft,
  fields: draft.fields.map((field) => ({ ...field, id: field.key })),
});

export const toDraft = ({ fields, ...draft }: EditedDraft): CategoryDraft => ({
  ...draft,
  fields: fields.map(({ id: _, ...field }) => field),
});

export const isSame = (a: EditedDraft, b: EditedDraft): boolean =>
  JSON.stringify(toDraft(a)) === JSON.stringify(toDraft(b));

let made = 0;

export const newField = (): EditedField => ({
  id: `new ${(made += 1)}`,
  was: null,
  key: '',
  label: '',
  type: 'text',
  unit: null,
  options: [],
  required: false,
  facet: false,
  help: null,
});

const LONGEST_KEY = 40;

const wordsOf = (label: string): string[] =>
  label
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** `Year of make` → `yearOfMake` */
export const keyFrom = (label: string): string =>
  wordsOf(label)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^[0-9]+/, '')
    .replace(/^[A-Z]/, (first) => first.toLowerCase())
    .slice(0, LONGEST_KEY);

/** `Semi hollow` → `semi-hollow` */
export const slugFrom = (label: string): string => wordsOf(label).join('-').slice(0, 60);

/** The list with one entry a place further up or down. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const to = index + by;
  const entry = list[index];
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, at) => at !== index);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}
