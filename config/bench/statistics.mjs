/**
 * The value below which the given part of the sorted values lies, by the nearest rank.
 *
 * @param {readonly number[]} values in any order, at least one
 * @param {number} part from 0 to 1
 * @returns {number}
 */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There is no quantile of nothing.');
  return value;
}

/**
 * @param {readonly number[]} values at least one
 * @returns {number} of an even number of values the mean of the middle two
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined)
    throw new RangeError('There is no median of nothing.');
  return (lower + upper) / 2;
}

/** @param {number} value @param {number} digits @returns {number} */
export const rounded = (value, digits) => Number(value.toFixed(digits));

/**
 * What a series of ratios says: the median, and how far the rounds lie apart.
 *
 * @param {readonly number[]} ratios one a round
 * @returns {{ median: number, lowest: number, highest: number }}
 */
export const spread = (ratios) => ({
  median: rounded(median(ratios), 3),
  lowest: rounded(Math.min(...ratios), 3),
  highest: rounded(Math.max(...ratios), 3),
});
