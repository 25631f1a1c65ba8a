import { ChangeLog } from './log';
import { KINDS, type Hidden, type Kind, type Records, type Row, type Scope } from './records';
import { Table } from './table';

type Tables = { [K in Kind]: Table<K> };
type Change = [kind: Kind, id: string, row: Row<Kind> | null];

/** Told of every change, undone ones included (as the change back). */
export type Watcher = (kind: Kind, before: Row<Kind> | undefined, after: Row<Kind> | null) => void;

/**
 * All objects of the emulator: in memory, every transaction written to disk before it is answered.
 * Rows are never changed in place: `patch` replaces them, which makes undoing a transaction simple.
 */
export class Store {
  private readonly tables: Tables;
  private readonly log: ChangeLog;
  private readonly watchers: Watcher[];
  private open: { changes: Change[]; undo: Change[] } | null = null;

  /** @throws Error when the files in `directory` cannot be read or written */
  constructor(directory: string, watchers: Watcher[] = []) {
    this.tables = Object.fromEntries(KINDS.map((kind) => [kind, new Table(kind)])) as Tables;
    this.watchers = watchers;
    this.log = ChangeLog.open(
      directory,
      (entry) => {
        for (const [kind, id, row] of entry as Change[]) this.apply(kind, id, row);
      },
      () => this.everything(),
    );
  }

  /**
   * Runs `work` as one unit: all of its changes are kept, or, when it throws, none.
   * @param keeps tells errors after which the changes stay: a declined card leaves a failed charge
   */
  transaction<T>(work: () => T, keeps: (error: unknown) => boolean = () => false): T {
    if (this.open) return work();
    this.open = { changes: [], undo: [] };
    try {
      const result = work();
      this.commit();
      return result;
    } catch (error) {
      if (keeps(error)) this.commit();
      else this.rollBack();
      throw error;
    } finally {
      this.open = null;
    }
  }

  get<K extends Kind>(kind: K, id: string): Row<K> | undefined {
    return this.table(kind).get(id);
  }

  /** @throws Error when there is no such row: for ids that the emulator itself has stored */
  need<K extends Kind>(kind: K, id: string): Row<K> {
    const row = this.get(kind, id);
    if (!row) throw new Error(`The store has no ${kind} "${id}".`);
    return row;
  }

  insert<K extends Kind>(
    kind: K,
    scope: Scope,
    record: Records[K] & { id: string },
    hidden: Hidden<K>,
  ): Row<K> {
    const row: Row<K> = {
      kind,
      id: record.id,
      scope,
      seq: this.table(kind).nextSeq(),
      record,
      hidden,
    };
    this.change(kind, record.id, row);
    return row;
  }

  patch<K extends Kind>(
    kind: K,
    id: string,
    record: Partial<Records[K]>,
    hidden: Partial<Hidden<K>> = {},
  ): Row<K> {
    const row = this.need(kind, id);
    const changed: Row<K> = {
      ...row,
      record: { ...row.record, ...record },
      hidden: row.hidden === null ? row.hidden : { ...row.hidden, ...hidden },
    };
    this.change(kind, id, changed);
    return changed;
  }

  remove(kind: Kind, id: string): void {
    if (this.get(kind, id)) this.change(kind, id, null);
  }

  by<K extends Kind>(kind: K, index: string, value: string): Row<K>[] {
    return this.table(kind).by(index, value);
  }

  newestFirst<K extends Kind>(kind: K): Generator<Row<K>> {
    return this.table(kind).newestFirst();
  }

  oldestFirst<K extends Kind>(kind: K): Generator<Row<K>> {
    return this.table(kind).oldestFirst();
  }

  count(kind: Kind): number {
    return this.table(kind).size;
  }

  close(): void {
    this.log.close();
  }

  private table<K extends Kind>(kind: K): Table<K> {
    return this.tables[kind];
  }

  private change<K extends Kind>(kind: K, id: string, row: Row<K> | null): void {
    if (!this.open) throw new Error('Changes belong in a transaction.');
    const before = this.apply(kind, id, row);
    this.open.changes.push([kind, id, row as Row<Kind> | null]);
    this.open.undo.push([kind, id, before ?? null]);
  }

  private apply(kind: Kind, id: string, row: unknown): Row<Kind> | undefined {
    const table = this.tables[kind] as unknown as Table<Kind>;
    const after = row as Row<Kind> | null;
    const before = table.replace(id, after ?? undefined);
    for (const watcher of this.watchers) watcher(kind, before, after);
    return before;
  }

  private commit(): void {
    const changes = this.open?.changes ?? [];
    if (changes.length > 0) this.log.append(changes);
  }

  private rollBack(): void {
    for (const [kind, id, row] of (this.open?.undo ?? []).reverse()) this.apply(kind, id, row);
  }

  private *everything(): Generator<Change[]> {
    for (const kind of KINDS)
      for (const row of this.table(kind).oldestFirst()) yield [[kind, row.id, row as Row<Kind>]];
  }
}
