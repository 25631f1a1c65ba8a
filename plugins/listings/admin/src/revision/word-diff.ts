/** Which words of two texts are the same: pure, for texts of a listing's length. */

export interface TextPart {
  readonly text: string;
  readonly change: 'same' | 'removed' | 'added';
}

/** Beyond this the table of all pairs of words would be slow, and both texts are shown whole. */
const MOST_PAIRS = 4_000_000;

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** `table[i][j]`: how many words the rests of both texts from i and j have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [row, next] = [table[i], table[i + 1]];
      if (!row || !next) continue;
      row[j] =
        before[i] === after[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}

/** Parts of the same kind beside each other are one. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const result: TextPart[] = [];
  for (const { change, text } of parts) {
    const last = result.at(-1);
    if (text === '') continue;
    if (last?.change === change) result[result.length - 1] = { change, text: last.text + text };
    else result.push({ change, text });
  }
  return result;
}

/**
 * The longest common words stay. Joined, what is not `added` is `before`, and what is not `removed`
 * is `after`.
 */
export function diffWords(before: string, after: string): TextPart[] {
  const [old, next] = [wordsOf(before), wordsOf(after)];
  const isLong = old.length * next.length > MOST_PAIRS;
  return joined(isLong ? replaced([before], [after]) : walked(old, next));
}

const replaced = (old: readonly string[], next: readonly string[]): TextPart[] => [
  ...old.map((text): TextPart => ({ change: 'removed', text })),
  ...next.map((text): TextPart => ({ change: 'added', text })),
];

function walked(old: readonly string[], next: readonly string[]): TextPart[] {
  const table = commonLengths(old, next);
  const common = (i: number, j: number): number => table[i]?.[j] ?? 0;
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [from, to] = [old[i], next[j]];
    if (from === undefined || to === undefined)
      return [...parts, ...replaced(old.slice(i), next.slice(j))];
    if (from === to) {
      parts.push({ change: 'same', text: from });
      i += 1;
      j += 1;
    } else if (common(i + 1, j) >= common(i, j + 1)) {
      parts.push({ change: 'removed', text: from });
      i += 1;
    } else {
      parts.push({ change: 'added', text: to });
      j += 1;
    }
  }
}
