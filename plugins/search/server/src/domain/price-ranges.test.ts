import { priceEdges, priceRanges } from './price-ranges';

test.each([
  [1, [25, 50, 100, 250]],
  [0.91, [25, 50, 100, 250]],
  [146, [5000, 10000, 10000, 50000]],
  [0.306, [10, 20, 25, 100]],
])('at %d to the dollar the ranges begin at round numbers', (perUsd, roughly) => {
  const edges = priceEdges(perUsd);
  expect(edges).toEqual([...edges].sort((a, b) => a - b));
  expect(new Set(edges).size).toBe(edges.length);
  edges.forEach((edge) => expect(Number(edge.toPrecision(2))).toBe(edge));
  expect(edges[0]).toBeGreaterThanOrEqual((roughly[0] ?? 0) / 3);
  expect(edges.at(-1)).toBeLessThanOrEqual((roughly[3] ?? 0) * 3);
});

test('ranges cover every price once', () => {
  expect(priceRanges([25, 50])).toEqual([
    { key: '0-25', label: '0–25', min: 0, max: 25 },
    { key: '25-50', label: '25–50', min: 25, max: 50 },
    { key: '50-', label: '50+', min: 50, max: null },
  ]);
});
