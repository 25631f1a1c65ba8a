const DOLLAR_EDGES = [25, 50, 100, 250];
const ROUND_MANTISSAS = [1, 2, 2.5, 5, 10];

/** The round number (1, 2, 2.5 or 5 times a power of ten) that is nearest by ratio. */
function roundNumber(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  const mantissa = amount / power;
  const nearest = ROUND_MANTISSAS.reduce((best, candidate) =>
    Math.abs(Math.log(candidate / mantissa)) < Math.abs(Math.log(best / mantissa))
      ? candidate
      : best,
  );
  return Number((nearest * power).toPrecision(3));
}

/**
 * Where the price facet's ranges begin (but the first, which begins at 0), in major units of a
 * currency that has `perUsd` of them to the dollar: about 25, 50, 100 and 250 dollars, in numbers
 * that are round there.
 */
export function priceEdges(perUsd: number): number[] {
  return [...new Set(DOLLAR_EDGES.map((edge) => roundNumber(edge * perUsd)))];
}

export interface PriceRange {
  readonly key: string;
  readonly label: string;
  readonly min: number;
  readonly max: number | null;
}

/** The ranges between the edges: `0-25`, `25-50`, …, `250-`. */
export function priceRanges(edges: readonly number[]): PriceRange[] {
  return [0, ...edges].map((min, i) => {
    const max = edges[i] ?? null;
    return {
      key: `${min}-${max ?? ''}`,
      label: max === null ? `${min}+` : `${min}–${max}`,
      min,
      max,
    };
  });
}
