/** From a change of fields to what happens to every stored value: the plan that preview and save share. */
import type { CategoryField } from '@rental/search/contracts/catalogue';
import type { FieldEffect } from '../../../../contracts/category-editor';
import { canonical } from '../content';
import { carryValue } from './carry-value';
import { changesValues, isRenamed, type FieldChange } from './match-fields';

/** A value that occurs, and in how many listings. */
export interface StoredValue {
  readonly key: string;
  readonly value: unknown;
  readonly listings: number;
}

export interface KeyPlan {
  readonly key: string;
  /** Null: the values go. */
  readonly to: string | null;
}

export interface ValueStep {
  readonly key: string;
  readonly value: unknown;
  /** Null: nothing is left of it. */
  readonly to: unknown;
  /** All or a part of it. */
  readonly lost: boolean;
}

export interface ValuePlan {
  /** Keys whose values move, or go with them. */
  readonly keys: readonly KeyPlan[];
  /** Single values that become others, or go; `key` is the old one. */
  readonly values: readonly ValueStep[];
  /** Required after the change, with the key that was required before. */
  readonly required: readonly { key: string; before: string | null }[];
}

/** Keys whose values have to be known before the plan can be made. */
export const keysToRead = (changes: readonly FieldChange[]): string[] =>
  changes
    .filter((change) => changesValues(change) || isRenamed(change) || change.after === null)
    .map(storedKey);

/** A new field finds what was left under its key. */
const storedKey = ({ before, after }: FieldChange): string => before?.key ?? after?.key ?? '';

export function planValues(
  changes: readonly FieldChange[],
  stored: readonly StoredValue[],
): ValuePlan {
  const taken = new Set(changes.flatMap(({ before }) => before?.key ?? []));
  return {
    keys: changes.flatMap((change) => keysOf(change, taken)),
    values: changes
      .filter(({ before, after }) => before !== null || !taken.has(after?.key ?? ''))
      .flatMap((change) => valuesOf(change, stored)),
    required: changes.flatMap(({ before, after }) =>
      after?.required ? [{ key: after.key, before: before?.required ? before.key : null }] : [],
    ),
  };
}

/** What an earlier field left under the key that another one gets goes out of its way. */
function keysOf(change: FieldChange, taken: ReadonlySet<string>): KeyPlan[] {
  const key = storedKey(change);
  if (change.after === null) return [{ key, to: null }];
  if (!isRenamed(change)) return [];
  const to = change.after.key;
  return taken.has(to)
    ? [{ key, to }]
    : [
        { key, to },
        { key: to, to: null },
      ];
}

const hasAfter = (change: FieldChange): change is FieldChange & { after: CategoryField } =>
  change.after !== null;

function valuesOf(change: FieldChange, stored: readonly StoredValue[]): ValueStep[] {
  if (!hasAfter(change) || !changesValues(change)) return [];
  const key = storedKey(change);
  return stored
    .filter((each) => each.key === key)
    .flatMap(({ value }) => {
      const { value: next, isLost } = carryValue(change, value);
      if (!isLost && canonical(next) === canonical(value)) return [];
      return [{ key, value, to: next ?? null, lost: isLost && change.before !== null }];
    });
}

/** What the change does field by field; `incomplete` has numbers of listings by new key. */
export function fieldEffects(
  changes: readonly FieldChange[],
  stored: readonly StoredValue[],
  incomplete: Readonly<Record<string, number>>,
): FieldEffect[] {
  return changes.flatMap((change) => {
    const field = change.after ?? change.before;
    if (!field) return [];
    const { lost, converted } = countValues(change, stored);
    const missing = change.after ? (incomplete[change.after.key] ?? 0) : 0;
    const kind = kindOf(change);
    if (kind === null && lost + converted + missing === 0) return [];
    return [
      {
        key: field.key,
        label: field.label,
        kind: kind ?? 'changed',
        converted,
        lost,
        incomplete: missing,
      },
    ];
  });
}

function kindOf(change: FieldChange): FieldEffect['kind'] | null {
  const { before, after } = change;
  if (before === null) return 'added';
  if (after === null) return 'removed';
  if (isRenamed(change)) return 'renamed';
  return canonical(before) === canonical(after) ? null : 'changed';
}

function countValues(
  change: FieldChange,
  stored: readonly StoredValue[],
): { lost: number; converted: number } {
  const mine = change.before === null ? [] : stored.filter(({ key }) => key === storedKey(change));
  const all = mine.reduce((sum, { listings }) => sum + listings, 0);
  if (!hasAfter(change)) return { lost: all, converted: 0 };
  const plan = new Map(
    valuesOf(change, mine).map(({ value, lost }) => [canonical(value), lost] as const),
  );
  const sumOf = (isLost: boolean): number =>
    mine
      .filter(({ value }) => plan.get(canonical(value)) === isLost)
      .reduce((sum, { listings }) => sum + listings, 0);
  const lost = sumOf(true);
  return { lost, converted: isRenamed(change) ? all - lost : sumOf(false) };
}
