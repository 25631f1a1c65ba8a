import { quantile, rounded, spread } from './statistics.mjs';

/**
 * @typedef {import('./load.mjs').Sample} Sample
 */

/**
 * @typedef {object} Pair the two sides of a benchmark
 * @property {() => Promise<Sample>} platform
 * @property {() => Promise<Sample>} twin
 */

/**
 * Measures both sides in turns: what else the machine does meets both. Who begins changes with
 * every round, so that nobody always runs on what the other has warmed up.
 *
 * @param {Pair} pair
 * @param {number} count
 * @param {(line: string) => void} tell
 * @returns {Promise<{ platform: Sample, twin: Sample }[]>}
 */
export async function runRounds({ platform, twin }, count, tell) {
  const rounds = [];
  for (let number = 1; number <= count; number += 1) {
    const twinFirst = number % 2 === 0 ? await twin() : undefined;
    const ours = await platform();
    const round = { platform: ours, twin: twinFirst ?? (await twin()) };
    rounds.push(round);
    tell(`round ${number}: ${JSON.stringify(roundFigures(round))}`);
  }
  return rounds;
}

/** @param {{ platform: Sample, twin: Sample }} round */
const roundFigures = ({ platform, twin }) => ({
  platformPerSecond: rounded(platform.perSecond, 1),
  twinPerSecond: rounded(twin.perSecond, 1),
  ratio: rounded(platform.perSecond / twin.perSecond, 3),
});

/** @param {readonly Sample[]} samples */
function latencyOf(samples) {
  const all = samples.flatMap(({ milliseconds }) => milliseconds);
  return { p50: rounded(quantile(all, 0.5), 2), p95: rounded(quantile(all, 0.95), 2) };
}

/**
 * @param {readonly { platform: Sample, twin: Sample }[]} rounds
 */
export const figuresOf = (rounds) => ({
  ratio: spread(rounds.map(({ platform, twin }) => platform.perSecond / twin.perSecond)),
  latencyMs: {
    platform: latencyOf(rounds.map(({ platform }) => platform)),
    twin: latencyOf(rounds.map(({ twin }) => twin)),
  },
  rounds: rounds.map(roundFigures),
});

/** @param {{ median: number, lowest: number, highest: number }} ratio */
export const sayRatio = ({ median, lowest, highest }) =>
  `ratio ${median} (rounds from ${lowest} to ${highest})`;
