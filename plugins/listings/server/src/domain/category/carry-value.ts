/** What becomes of one stored value when its field changes. */
import type { CategoryField } from '@rental/search/contracts/catalogue';
import { fittingAttributes } from '../../../../contracts/attributes';
import type { FieldChange } from './match-fields';

export interface Carried {
  /** Undefined: nothing is left of it. */
  readonly value: unknown;
  /** All or a part of it went. */
  readonly isLost: boolean;
}

/** A value as it is stored and as people read it. */
interface Word {
  readonly value: string;
  readonly label: string;
}

const LOST: Carried = { value: undefined, isLost: true };
const kept = (value: unknown): Carried => ({ value, isLost: false });

const fits = (field: CategoryField, value: unknown): boolean =>
  field.key in fittingAttributes([field], { [field.key]: value });

/** @param change of a field that stays */
export function carryValue(
  { before, after, options }: FieldChange & { readonly after: CategoryField },
  value: unknown,
): Carried {
  if (before === null) return fits(after, value) ? kept(value) : LOST;
  if (before.type !== after.type) return converted(wordsOf(before, options, value), after);
  if (after.type === 'select' || after.type === 'multiselect')
    return chosen(wordsOf(before, options, value), after);
  return fits(after, value) ? kept(value) : LOST;
}

/** Under their new values; what nobody offered is not there. */
function wordsOf(
  before: CategoryField,
  options: FieldChange['options'],
  value: unknown,
): readonly Word[] {
  const labelOf = (stored: string): string =>
    before.options.find((option) => option.value === stored)?.label ?? stored;
  const texts = (Array.isArray(value) ? value : [value]).filter(
    (each): each is string | number | boolean =>
      ['string', 'number', 'boolean'].includes(typeof each) && each !== '',
  );
  return texts.map((each) => {
    if (typeof each === 'boolean') return { value: String(each), label: each ? 'Yes' : 'No' };
    const text = String(each);
    return { value: options.get(text) ?? text, label: labelOf(text) };
  });
}

/** The same kind of choice from other options: what is not offered any more goes. */
function chosen(words: readonly Word[], after: CategoryField): Carried {
  const offered = new Set(after.options.map(({ value }) => value));
  const left = words.map(({ value }) => value).filter((value) => offered.has(value));
  return assembled([...new Set(left)], words.length, after);
}

function assembled(values: readonly string[], asked: number, { type }: CategoryField): Carried {
  const [only] = values;
  if (only === undefined) return LOST;
  if (type === 'multiselect') return { value: values, isLost: values.length < asked };
  return values.length === 1 && asked === 1 ? kept(only) : LOST;
}

const YES: ReadonlySet<string> = new Set(['true', 'yes', 'y', '1']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'n', '0']);
const NUMBER = /^[+-]?\d{1,10}([.,]\d{1,6})?$/;

function converted(words: readonly Word[], after: CategoryField): Carried {
  if (words.length === 0) return LOST;
  if (after.type === 'select' || after.type === 'multiselect') {
    const found = words.flatMap((word) => optionFor(after, word) ?? []);
    return assembled([...new Set(found)], words.length, after);
  }
  const [word] = words;
  const value =
    after.type === 'text'
      ? words.map(({ label }) => label).join(', ')
      : word !== undefined && words.length === 1
        ? parsed(after.type, word)
        : undefined;
  return value !== undefined && fits(after, value) ? kept(value) : LOST;
}

function optionFor({ options }: CategoryField, word: Word): string | undefined {
  const wanted = [word.value, word.label].map((text) => text.trim().toLowerCase());
  return options.find(
    ({ value, label }) =>
      wanted.includes(value.toLowerCase()) || wanted.includes(label.trim().toLowerCase()),
  )?.value;
}

function parsed(type: 'number' | 'boolean' | 'date', word: Word): unknown {
  const texts = [word.value.trim(), word.label.trim()];
  if (type === 'date') return texts[0];
  if (type === 'number') {
    const digits = texts.find((text) => NUMBER.test(text));
    return digits === undefined ? undefined : Number(digits.replace(',', '.'));
  }
  const lower = texts.map((text) => text.toLowerCase());
  if (lower.some((text) => YES.has(text))) return true;
  return lower.some((text) => NO.has(text)) ? false : undefined;
}
