import { INDEXES, type Kind, type Row } from './records';

/** The rows of one kind, in the order they were made, with their indexes. */
export class Table<K extends Kind> {
  private readonly rows = new Map<string, Row<K>>();
  /** A removed row leaves its place behind; a place whose `seq` is not the row's is skipped. */
  private readonly order: { id: string; seq: number }[] = [];
  private readonly indexes = new Map<string, Map<string, Set<string>>>();
  private readonly keys: Record<string, (row: Row<K>) => string | null | undefined>;
  private lastSeq = 0;

  constructor(readonly kind: K) {
    this.keys = INDEXES[kind] ?? {};
    for (const name of Object.keys(this.keys)) this.indexes.set(name, new Map());
  }

  get size(): number {
    return this.rows.size;
  }

  nextSeq(): number {
    return this.lastSeq + 1;
  }

  get(id: string): Row<K> | undefined {
    return this.rows.get(id);
  }

  /** Puts `row` under `id`, or takes away what is there; answers what was there before. */
  replace(id: string, row: Row<K> | undefined): Row<K> | undefined {
    const before = this.rows.get(id);
    if (before) this.index(before, 'delete');
    if (row) {
      if (!before) this.place(row);
      this.rows.set(id, row);
      this.lastSeq = Math.max(this.lastSeq, row.seq);
      this.index(row, 'add');
    } else if (before) {
      this.rows.delete(id);
      if (this.order.at(-1)?.id === id) this.order.pop();
    }
    return before;
  }

  *oldestFirst(): Generator<Row<K>> {
    for (const place of this.order) {
      const row = this.rows.get(place.id);
      if (row?.seq === place.seq) yield row;
    }
  }

  *newestFirst(): Generator<Row<K>> {
    for (let position = this.order.length - 1; position >= 0; position--) {
      const place = this.order[position];
      const row = place && this.rows.get(place.id);
      if (row && row.seq === place.seq) yield row;
    }
  }

  /** Rows with `value` in the indexed field, newest first. */
  by(index: string, value: string): Row<K>[] {
    const ids = this.indexes.get(index)?.get(value) ?? new Set<string>();
    return [...ids]
      .map((id) => this.rows.get(id))
      .filter((row) => row !== undefined)
      .sort((a, b) => b.seq - a.seq);
  }

  /** A new row comes last; one that is put back finds its old place. */
  private place({ id, seq }: Row<K>): void {
    if (seq > this.lastSeq) {
      this.order.push({ id, seq });
      return;
    }
    let position = this.order.length;
    while ((this.order[position - 1]?.seq ?? 0) > seq) position--;
    if (this.order[position - 1]?.seq !== seq) this.order.splice(position, 0, { id, seq });
  }

  private index(row: Row<K>, change: 'add' | 'delete'): void {
    for (const [name, entries] of this.indexes) {
      const value = this.keys[name]?.(row);
      if (value === null || value === undefined) continue;
      const ids = entries.get(value) ?? new Set<string>();
      ids[change](row.id);
      if (ids.size > 0) entries.set(value, ids);
      else entries.delete(value);
    }
  }
}
