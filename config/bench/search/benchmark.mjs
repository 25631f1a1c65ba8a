/**
 * The public search over HTTP beside bare SQL of the same questions, in turns on the database that
 * is measured, a bulk-seeded one as a rule; and the same questions asked once more.
 */
import { createRequire } from 'node:module';
import { sendAll } from '../load.mjs';
import { withClient } from '../stage.mjs';
import { quantile, rounded } from '../statistics.mjs';
import { BARE_SQL, distinctQuestions, typedTexts, wishesOf } from './questions.mjs';

/** @type {typeof import('pg')} */
const { Pool } = createRequire(import.meta.url)('pg');

/**
 * @typedef {import('../stage.mjs').Stage} Stage
 * @typedef {import('../main.mjs').Options} Options
 * @typedef {import('./questions.mjs').Question} Question
 * @typedef {{ milliseconds: number[], perSecond: number[] }} Side
 */

const MOST_OF_SQL = 1.5;
const MOST_ABOVE_MS = 3;
const LEAST_THROUGHPUT = 0.7;
const MOST_SUGGEST_MS = 10;
/** Of one thing in one city; a small marketplace has no such city. */
const MANY = 24;

/** @param {string} database */
const readMarketplace = (database) =>
  withClient(database, async (client) => {
    const { rows: many } = await client.query(wishesOf(MANY));
    const wishes = many.length > 0 ? many : (await client.query(wishesOf(1))).rows;
    const [{ listings, now }] = (
      await client.query(`select count(*)::int as listings,
        now() + coalesce((select max(offset_ms) from rental.clock), 0) * interval '1 millisecond' as now
        from rental.listing_search where active`)
    ).rows;
    return { wishes, listings, now };
  });

/** @param {import('pg').Pool} pool @param {Question[]} questions @param {number} concurrency */
async function askDatabase(pool, questions, concurrency) {
  /** @type {number[]} */
  const milliseconds = [];
  const left = [...questions];
  const begin = performance.now();
  const asker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const asked = performance.now();
      await pool.query(BARE_SQL, next.values);
      milliseconds.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, asker));
  return { milliseconds, perSecond: (questions.length * 1000) / (performance.now() - begin) };
}

/** @param {string} origin @param {{ path: string }[]} questions @param {number} concurrency */
function askPlatform(origin, questions, concurrency) {
  const requests = questions.map(({ path }) => ({ path, headers: {} }));
  const check = (/** @type {number} */ status, /** @type {string} */ body) => {
    if (status !== 200) throw new Error(`the search answers ${status}: ${body.slice(0, 300)}`);
  };
  return sendAll(origin, requests, { concurrency, check });
}

/** @returns {Side} */
const emptySide = () => ({ milliseconds: [], perSecond: [] });

/** @param {Side} side @param {{ milliseconds: number[], perSecond: number }} sample */
function add(side, { milliseconds, perSecond }) {
  side.milliseconds.push(...milliseconds);
  side.perSecond.push(perSecond);
}

/** @param {Side} side */
const figuresOf = ({ milliseconds, perSecond }) => ({
  p50Ms: rounded(quantile(milliseconds, 0.5), 1),
  p95Ms: rounded(quantile(milliseconds, 0.95), 1),
  perSecond: rounded(quantile(perSecond, 0.5), 1),
});

export const search = {
  does: 'the search beside bare SQL, on DATA_DIR (`npm run seed -- --help`)',
  measures:
    'a search with words, place, dates, total and facets over HTTP: every question asked for the first time, then once more, and the bare SQL of the same questions in the same run; suggestions while somebody types, one at a time',
  defaults: { rounds: 5, requests: 100, concurrency: 2, warmUp: 1 },
  usesDataFolder: true,

  /** @param {Stage} stage @param {Options} options */
  async run(stage, { rounds, requests, concurrency, warmUp }) {
    const { wishes, listings, now } = await readMarketplace(stage.seeded);
    const questionOf = distinctQuestions(wishes, now);
    const origin = await stage.startCms(stage.seeded, stage.profiling);
    const pool = new Pool({ connectionString: stage.seeded, max: concurrency });
    const [first, again, bare, typing] = [emptySide(), emptySide(), emptySide(), emptySide()];
    const typed = typedTexts(wishes).map((text) => ({
      path: `/api/search/suggest?q=${encodeURIComponent(text)}`,
    }));
    try {
      for (let round = -warmUp; round < rounds; round += 1) {
        const begin = (round + warmUp) * requests;
        const questions = Array.from({ length: requests }, (_, i) => questionOf(begin + i));
        const sql = () => askDatabase(pool, questions, concurrency);
        const before = round % 2 === 0 ? await sql() : undefined;
        const cold = await askPlatform(origin, questions, concurrency);
        const warm = await askPlatform(origin, questions, concurrency);
        const sample = before ?? (await sql());
        if (round < 0) continue;
        add(first, cold);
        add(again, warm);
        add(bare, sample);
        add(typing, await askPlatform(origin, typed, 1));
        stage.tell(`round ${round + 1}: ${JSON.stringify(figuresOf(first))}`);
      }
    } finally {
      await pool.end();
    }
    const figures = [first, again, bare, typing].map(figuresOf);
    return outcome(listings, /** @type {[Figures, Figures, Figures, Figures]} */ (figures));
  },
};

/** @typedef {ReturnType<typeof figuresOf>} Figures */

/**
 * @param {number} listings
 * @param {[searched: Figures, remembered: Figures, sql: Figures, suggested: Figures]} figures
 */
function outcome(listings, [searched, remembered, sql, suggested]) {
  const throughput = rounded(searched.perSecond / sql.perSecond, 2);
  const allowedMs = rounded(MOST_OF_SQL * sql.p95Ms + MOST_ABOVE_MS, 1);
  return {
    figures: {
      listings,
      searched,
      remembered,
      sql,
      suggested,
      throughput,
      allowedP95Ms: allowedMs,
    },
    summary: `${listings} active listings\n  searched    ${JSON.stringify(searched)}\n  remembered  ${JSON.stringify(remembered)}\n  bare SQL    ${JSON.stringify(sql)}\n  suggested   ${JSON.stringify(suggested)}\n  throughput  ${throughput} of bare SQL`,
    missed: [
      ...(searched.p95Ms > allowedMs
        ? [`95 of 100 searches come within ${searched.p95Ms} ms; ${allowedMs} ms is the mark.`]
        : []),
      ...(throughput < LEAST_THROUGHPUT
        ? [`The throughput is ${throughput} of bare SQL; ${LEAST_THROUGHPUT} is the mark.`]
        : []),
      ...(suggested.p95Ms > MOST_SUGGEST_MS
        ? [
            `95 of 100 suggestions come within ${suggested.p95Ms} ms; ${MOST_SUGGEST_MS} is the mark.`,
          ]
        : []),
    ],
  };
}
