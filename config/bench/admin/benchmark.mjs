/**
 * Lists and widgets of the admin, as staff's browsers ask for them, beside the bare SQL of the same
 * question: both in turns on the database that is measured, a bulk-seeded one as a rule.
 */
import { createRequire } from 'node:module';
import { sendAll } from '../load.mjs';
import { quantile, rounded } from '../statistics.mjs';
import { withClient } from '../stage.mjs';
import { QUESTIONS } from './questions.mjs';

/** @type {typeof import('pg')} */
const { Pool } = createRequire(import.meta.url)('pg');

/**
 * @typedef {import('../stage.mjs').Stage} Stage
 * @typedef {import('../main.mjs').Options} Options
 * @typedef {{ p50: number, p95: number }} Latency
 * @typedef {{ path: string, adminMs: Latency, sqlMs: Latency, ratio: number }} Figures
 */

/** Every list and widget answers within this, 95 times of 100. */
const MARK_MS = 500;

const STAFF = { email: 'ops@demo.test', password: 'Demo-pass-1' };

/** @param {string} origin @returns {Promise<Record<string, string>>} headers of a member of staff */
async function signIn(origin) {
  const response = await fetch(`${origin}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(STAFF),
  });
  if (!response.ok) throw new Error(`staff cannot sign in: ${await response.text()}`);
  const { data } = /** @type {any} */ (await response.json());
  return { authorization: `Bearer ${data.token}` };
}

/** @param {string} database @returns {Promise<Record<string, number>>} */
function sizeOf(database) {
  return withClient(database, async (client) => {
    const { rows } = await client.query(`select
      (select count(*)::int from listings) as listings, (select count(*)::int from bookings) as bookings,
      (select count(*)::int from up_users) as people, (select count(*)::int from ledger.posting) as postings,
      (select count(*)::int from rental.audit_log) as "auditLog"`);
    return rows[0];
  });
}

/**
 * @param {import('pg').Pool} pool
 * @param {{ sql: string, values: string[] }} query
 * @param {Options} options
 * @returns {Promise<number[]>} milliseconds
 */
async function queryAll(pool, { sql, values }, { requests, concurrency }) {
  /** @type {number[]} */
  const milliseconds = [];
  let left = requests;
  const asker = async () => {
    while (left > 0) {
      left -= 1;
      const begin = performance.now();
      await pool.query(sql, values);
      milliseconds.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, asker));
  return milliseconds;
}

/** @param {number[]} all @returns {Latency} */
const latencyOf = (all) => ({
  p50: rounded(quantile(all, 0.5), 1),
  p95: rounded(quantile(all, 0.95), 1),
});

/**
 * The question with its subject put in.
 * @param {import('pg').Pool} pool
 * @param {import('./questions.mjs').Question} question
 * @returns {Promise<{ path: string, query: { sql: string, values: string[] } } | undefined>}
 *   undefined when this database has no such subject
 */
async function ask(pool, { path, sql, subject }) {
  if (subject === undefined) return { path, query: { sql, values: [] } };
  const { rows } = await pool.query(subject);
  if (rows.length === 0) return undefined;
  return { path: path.replace(':id', rows[0].id), query: { sql, values: [rows[0].id] } };
}

/**
 * @param {{ origin: string, headers: Record<string, string>, pool: import('pg').Pool }} sides
 * @param {import('./questions.mjs').Question} question
 * @param {Options} options
 * @returns {Promise<Figures | undefined>} undefined when there is nothing to ask about
 */
async function measure({ origin, headers, pool }, question, options) {
  const asked = await ask(pool, question);
  if (asked === undefined) return undefined;
  const { path, query } = asked;
  const requests = Array.from({ length: options.requests }, () => ({ path, headers }));
  const check = (/** @type {number} */ status, /** @type {string} */ body) => {
    if (status !== 200) throw new Error(`${path} answers ${status}: ${body.slice(0, 300)}`);
  };
  const { concurrency } = options;
  const askAdmin = async () =>
    (await sendAll(origin, requests, { concurrency, check })).milliseconds;
  const askSql = () => queryAll(pool, query, options);
  for (let run = 0; run < options.warmUp; run += 1) await Promise.all([askAdmin(), askSql()]);
  /** @type {number[]} */
  const admin = [];
  /** @type {number[]} */
  const bare = [];
  for (let round = 0; round < options.rounds; round += 1) {
    if (round % 2 === 1) bare.push(...(await askSql()));
    admin.push(...(await askAdmin()));
    if (round % 2 === 0) bare.push(...(await askSql()));
  }
  const [adminMs, sqlMs] = [latencyOf(admin), latencyOf(bare)];
  return {
    path: question.path,
    adminMs,
    sqlMs,
    ratio: rounded(quantile(admin, 0.5) / quantile(bare, 0.5), 1),
  };
}

/** @param {Record<string, Figures>} questions */
const table = (questions) =>
  Object.entries(questions)
    .map(
      ([name, { adminMs, sqlMs, ratio }]) =>
        `  ${name.padEnd(28)}p50 ${String(adminMs.p50).padStart(7)} ms  p95 ${String(adminMs.p95).padStart(7)} ms` +
        `  SQL ${String(sqlMs.p50).padStart(7)} / ${String(sqlMs.p95).padStart(7)} ms  ratio ${ratio}`,
    )
    .join('\n');

export const admin = {
  does: 'lists and widgets of the admin beside bare SQL, on DATA_DIR (`npm run seed -- --help`)',
  measures:
    'milliseconds of an answer to a member of staff over HTTP, of the bare SQL of the same question in the same run, and the ratio of the medians',
  defaults: { rounds: 5, requests: 20, concurrency: 1, warmUp: 1 },
  usesDataFolder: true,

  /** @param {Stage} stage @param {Options} options */
  async run(stage, options) {
    const size = await sizeOf(stage.seeded);
    const origin = await stage.startCms(stage.seeded, stage.profiling);
    const pool = new Pool({ connectionString: stage.seeded, max: options.concurrency });
    /** @type {Record<string, Figures>} */
    const questions = {};
    try {
      const sides = { origin, headers: await signIn(origin), pool };
      for (const [name, question] of Object.entries(QUESTIONS)) {
        const figures = await measure(sides, question, options);
        if (figures !== undefined) questions[name] = figures;
        stage.tell(`${name}: ${figures ? JSON.stringify(figures) : 'nothing to ask about'}`);
      }
    } finally {
      await pool.end();
    }
    const slow = Object.entries(questions).filter(([, { adminMs }]) => adminMs.p95 > MARK_MS);
    return {
      figures: { size, questions },
      summary: `${size.listings} listings, ${size.bookings} bookings\n${table(questions)}`,
      missed: slow.map(
        ([name, { adminMs }]) =>
          `${name}: 95 of 100 answers come within ${adminMs.p95} ms, the mark is ${MARK_MS} ms.`,
      ),
    };
  },
};
