import type { CategoryField } from '../../../contracts/catalogue';
import type { ListingAttribute } from '../../../contracts/listing-page';

type Value = ListingAttribute['value'];

const labelOf = (field: CategoryField, value: string): string =>
  field.options.find((option) => option.value === value)?.label ?? value;

/** A value that the field's type allows; null for what it does not. */
function readValue(field: CategoryField, value: unknown): Value | null {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'multiselect': {
      const chosen = Array.isArray(value)
        ? value.filter((entry): entry is string => typeof entry === 'string' && entry !== '')
        : [];
      return chosen.length > 0 ? chosen : null;
    }
    default:
      return typeof value === 'string' && value !== '' ? value : null;
  }
}

function inWords(field: CategoryField, value: Value): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map((entry) => labelOf(field, entry)).join(', ');
  const text = labelOf(field, String(value));
  return field.unit ? `${text} ${field.unit}` : text;
}

/** The listing's attributes in the order of its category's fields, with labels and units. */
export function describeAttributes(
  fields: readonly CategoryField[],
  attributes: Readonly<Record<string, unknown>>,
): ListingAttribute[] {
  return fields.flatMap((field) => {
    const value = readValue(field, attributes[field.key]);
    if (value === null) return [];
    const { key, label, type, unit } = field;
    return [{ key, label, type, unit, value, text: inWords(field, value) }];
  });
}
