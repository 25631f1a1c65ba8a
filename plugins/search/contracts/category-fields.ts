/** A category's fields as they are stored, and with what it inherits. Browser-safe. */
import { FIELD_TYPES, type CategoryField } from './catalogue';

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOr = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const listOf = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Editors type fields as JSON: what cannot be used is left out rather than breaking the page. */
export function readFields(value: unknown): CategoryField[] {
  return listOf(value)
    .map((field, index) => ({
      field,
      order: typeof field.order === 'number' ? field.order : index,
    }))
    .sort((a, b) => a.order - b.order)
    .flatMap(({ field }) => {
      const key = textOr(field.key);
      const type = FIELD_TYPES.find((candidate) => candidate === field.type);
      if (key === null || type === undefined) return [];
      return [
        {
          key,
          label: textOr(field.label) ?? key,
          type,
          unit: textOr(field.unit),
          options: listOf(field.options).flatMap((option) => {
            const optionValue = textOr(option.value);
            return optionValue === null
              ? []
              : [{ value: optionValue, label: textOr(option.label) ?? optionValue }];
          }),
          required: field.required === true,
          facet: field.facet === true,
          help: textOr(field.help),
        },
      ];
    });
}

/** A child's field replaces the inherited one of the same key, in its place. */
export function inheritFields(
  above: readonly CategoryField[],
  own: readonly CategoryField[],
): CategoryField[] {
  const ownByKey = new Map(own.map((field) => [field.key, field]));
  const inherited = above.map((field) => ownByKey.get(field.key) ?? field);
  const known = new Set(above.map((field) => field.key));
  return [...inherited, ...own.filter((field) => !known.has(field.key))];
}
