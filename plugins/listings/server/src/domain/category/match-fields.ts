/** Which field of a category becomes which, so that the listings' values can follow. */
import type { CategoryField } from '@rental/search/contracts/catalogue';
import type { DraftField } from '../../../../contracts/category-editor';

/** What one field becomes. `before` null: it is new; `after` null: it goes. */
export interface FieldChange {
  readonly before: CategoryField | null;
  readonly after: CategoryField | null;
  /** New values of options by their old ones; an option that goes has none. */
  readonly options: ReadonlyMap<string, string>;
}

/** All fields that listings are asked for, with what those that are edited were. */
export interface FieldLists {
  readonly before: readonly CategoryField[];
  /** Inherited ones as they will be. */
  readonly inherited: readonly CategoryField[];
  readonly own: readonly DraftField[];
}

/** A field as the catalogue has it. */
export const plainField = (field: DraftField): CategoryField => ({
  key: field.key,
  label: field.label,
  type: field.type,
  unit: field.unit || null,
  options: field.options.map(({ value, label }) => ({ value, label })),
  required: field.required,
  facet: field.facet,
  help: field.help || null,
});

const unchangedOptions = ({ options }: CategoryField): Map<string, string> =>
  new Map(options.map(({ value }) => [value, value]));

/** Options that do not say what they were are those of the same value, unless another took it. */
function followOptions(field: DraftField): Map<string, string> {
  const claimed = new Set(field.options.map(({ was }) => was));
  return new Map(
    field.options.flatMap(({ was, value }): [string, string][] => {
      if (was !== null) return [[was, value]];
      return claimed.has(value) ? [] : [[value, value]];
    }),
  );
}

/**
 * Every field before and after the change, once. A field that does not say what it was is the one
 * of its key, unless another has taken that.
 */
export function matchFields({ before, inherited, own }: FieldLists): FieldChange[] {
  const byKey = new Map(before.map((field) => [field.key, field]));
  const claimed = new Set(own.flatMap(({ was }) => (was !== null && byKey.has(was) ? [was] : [])));
  const take = (key: string): CategoryField | null => {
    const field = byKey.get(key) ?? null;
    byKey.delete(key);
    return field;
  };
  const named = own.filter(({ was }) => was !== null && claimed.has(was));
  const others = own.filter((field) => !named.includes(field));
  const followed: FieldChange[] = [
    ...named.map((field) => ({
      before: take(field.was ?? ''),
      after: plainField(field),
      options: followOptions(field),
    })),
    ...others.map((field) => ({
      before: take(field.key),
      after: plainField(field),
      options: followOptions(field),
    })),
  ];
  const ownKeys = new Set(own.map(({ key }) => key));
  const above = inherited
    .filter(({ key }) => !ownKeys.has(key))
    .map((field) => ({
      before: take(field.key),
      after: field,
      options: unchangedOptions(field),
    }));
  const gone = [...byKey.values()].map((field) => ({
    before: field,
    after: null,
    options: new Map<string, string>(),
  }));
  return [...above, ...followed, ...gone];
}

export const isRenamed = ({ before, after }: FieldChange): boolean =>
  before !== null && after !== null && before.key !== after.key;

/** Whether stored values have to be looked at one by one. */
export function changesValues({ before, after, options }: FieldChange): boolean {
  if (after === null) return false;
  if (before === null || before.type !== after.type) return true;
  return before.options.some(({ value }) => options.get(value) !== value);
}
