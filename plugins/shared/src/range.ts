/** Half-open ranges [start, end). Pure: inputs are never changed. */
export interface Range<T> {
  readonly start: T;
  readonly end: T;
}
type Ordered = Date | number | string;

const before = <T extends Ordered>(a: T, b: T): boolean => a < b;
const least = <T extends Ordered>(a: T, b: T): T => (before(b, a) ? b : a);
const greatest = <T extends Ordered>(a: T, b: T): T => (before(a, b) ? b : a);

export function isEmpty<T extends Ordered>(range: Range<T>): boolean {
  return !before(range.start, range.end);
}

export function overlaps<T extends Ordered>(a: Range<T>, b: Range<T>): boolean {
  return !isEmpty(a) && !isEmpty(b) && before(a.start, b.end) && before(b.start, a.end);
}

export function contains<T extends Ordered>(range: Range<T>, point: T): boolean {
  return !before(point, range.start) && before(point, range.end);
}

/** The part both have in common, or undefined. */
export function intersect<T extends Ordered>(a: Range<T>, b: Range<T>): Range<T> | undefined {
  const common = { start: greatest(a.start, b.start), end: least(a.end, b.end) };
  return isEmpty(common) ? undefined : common;
}

/** What is left of `range` without `taken`, in order. */
export function subtract<T extends Ordered>(
  range: Range<T>,
  taken: readonly Range<T>[],
): Range<T>[] {
  const left: Range<T>[] = [];
  let from = range.start;
  for (const hole of coalesce(taken)) {
    if (!before(hole.start, range.end)) break;
    if (before(from, hole.start)) left.push({ start: from, end: hole.start });
    from = greatest(from, hole.end);
  }
  if (before(from, range.end)) left.push({ start: from, end: range.end });
  return left;
}

/** Sorted, with overlapping and touching ranges merged and empty ones dropped. */
export function coalesce<T extends Ordered>(ranges: readonly Range<T>[]): Range<T>[] {
  const sorted = ranges
    .filter((range) => !isEmpty(range))
    .sort((a, b) => (before(a.start, b.start) ? -1 : before(b.start, a.start) ? 1 : 0));
  const merged: Range<T>[] = [];
  for (const range of sorted) {
    const last = merged[merged.length - 1];
    if (last && !before(last.end, range.start))
      merged[merged.length - 1] = { start: last.start, end: greatest(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
