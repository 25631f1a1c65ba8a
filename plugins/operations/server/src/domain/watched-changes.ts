/** What happened to things between two looks at them. */
export type WatchedFields = Readonly<Record<string, unknown>>;

export interface Watched {
  readonly id: string;
  /** What people call it. */
  readonly label: string | null;
  readonly fields: WatchedFields;
}

export interface WatchedChange {
  readonly id: string;
  readonly label: string | null;
  readonly verb: 'create' | 'update' | 'delete';
  readonly before: WatchedFields | null;
  readonly after: WatchedFields | null;
}

/** Too long to be read whole: of these lists only what was added or taken away is told. */
const LONG_LISTS: ReadonlySet<string> = new Set(['permissions']);

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function withoutShared(fields: WatchedFields, other: WatchedFields): WatchedFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const others = other[name];
      if (!LONG_LISTS.has(name) || !Array.isArray(value) || !Array.isArray(others))
        return [name, value];
      return [name, value.filter((each) => !others.includes(each))];
    }),
  );
}

/** One change for each thing that came, went, or differs; in the order in which they stand there. */
export function watchedChanges(
  before: readonly Watched[],
  after: readonly Watched[],
): WatchedChange[] {
  const [old, now] = [before, after].map((each) => new Map(each.map((one) => [one.id, one])));
  const gone = before
    .filter(({ id }) => !now?.has(id))
    .map(({ id, label, fields }) => ({
      id,
      label,
      verb: 'delete' as const,
      before: fields,
      after: null,
    }));
  const others = after.flatMap(({ id, label, fields }): WatchedChange[] => {
    const was = old?.get(id)?.fields;
    if (!was) return [{ id, label, verb: 'create', before: null, after: fields }];
    if (isSame(was, fields)) return [];
    return [
      {
        id,
        label,
        verb: 'update',
        before: withoutShared(was, fields),
        after: withoutShared(fields, was),
      },
    ];
  });
  return [...gone, ...others];
}
