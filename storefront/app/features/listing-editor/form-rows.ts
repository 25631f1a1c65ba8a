/** Rows of a form that grow and shrink without scripts: each has an id that its fields' names carry. Pure. */
type Values = Readonly<Record<string, string | undefined>>;

/** Ids of the rows of a group, from the entries of its form (one a line). */
export const rowIds = (values: Values, group: string): string[] =>
  (values[group] ?? '').split('\n').filter(Boolean);

export const rowField = (group: string, id: string, field: string): string =>
  `${group}.${id}.${field}`;

export interface RowsChange {
  values: Record<string, string>;
  /** The field that is looked at next. */
  focus: string | undefined;
}

/**
 * `add:<group>` or `remove:<group>:<id>` of a button; undefined for every other button.
 *
 * @param first the field of a new row that is filled in first, by group
 */
export function changeRows(
  values: Values,
  act: string,
  first: Readonly<Record<string, string>>,
): RowsChange | undefined {
  const [verb, group = '', id = ''] = act.split(':');
  const field = first[group];
  if (field === undefined) return undefined;
  const entries = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const ids = rowIds(values, group);
  if (verb === 'add') {
    const fresh = freshId(ids);
    return {
      values: { ...Object.fromEntries(entries), [group]: [...ids, fresh].join('\n') },
      focus: rowField(group, fresh, field),
    };
  }
  if (verb !== 'remove') return undefined;
  const kept = entries.filter(([name]) => !name.startsWith(`${group}.${id}.`));
  const rest = ids.filter((one) => one !== id);
  return { values: { ...Object.fromEntries(kept), [group]: rest.join('\n') }, focus: undefined };
}

function freshId(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(id.replace(/\D/g, '')) || 0);
  return String(Math.max(0, ...numbers) + 1);
}
