/**
 * A list of listings with their categories and photos, newest first, as Strapi clients ask for it:
 * beside Strapi's stock REST of the same question, in turns on the database that is measured.
 */
import path from 'node:path';
import { freePort } from '../../dev/start/ports.mjs';
import { cmsPlan } from '../../dev/start/services.mjs';
import { root } from '../../dev/start/settings.mjs';
import { sendAll } from '../load.mjs';
import { figuresOf, runRounds, sayRatio } from '../rounds.mjs';
import { withClient } from '../stage.mjs';

/**
 * @typedef {import('../stage.mjs').Stage} Stage
 * @typedef {import('../main.mjs').Options} Options
 */

const MARK = 3;
const SIZE = 20;

const FIELDS = [
  'title',
  'slug',
  'priceAmount',
  'currency',
  'priceUnit',
  'city',
  'country',
  'publishedOn',
];
const QUERY = [
  ...FIELDS.map((field, i) => `fields[${i}]=${field}`),
  'sort[0]=publishedOn:desc',
  'sort[1]=documentId:asc',
  `pagination[pageSize]=${SIZE}`,
].join('&');
/** @param {string} query @param {number} page */
const of = (query, page) => `${query}&pagination[page]=${page}`;
const OURS = `/api/listings?${QUERY}&populate[0]=category&populate[1]=photos`;
const STOCK =
  `/api/stock/listings?${QUERY}&filters[state][$eq]=ACTIVE` +
  '&populate[category][fields][0]=name&populate[category][fields][1]=slug&populate[photos]=true';
/** Different pages: nobody answers the same one from memory all the time. */
const PAGES = 40;

/** @param {number} status @param {string} body */
function mustBeAList(status, body) {
  const items = status === 200 ? JSON.parse(body).data.length : 0;
  if (items === 0) throw new Error(`no list came: ${status} ${body.slice(0, 300)}`);
}

/** @param {Stage} stage @returns {Promise<string>} address of the CMS with the stock route */
async function startStock(stage) {
  const ports = { ...stage.ports, cms: await freePort() };
  const env = { ...stage.environment(stage.seeded), CMS_PORT: String(ports.cms) };
  const plan = cmsPlan({ dataDir: stage.dataDir, ports }, env);
  const args = [path.join(root, 'config/bench/list/stock.mjs')];
  await stage.startPlan({ ...plan, name: 'stock', args });
  return `http://127.0.0.1:${ports.cms}`;
}

/** @param {string} database @returns {Promise<number>} */
const listingsOf = (database) =>
  withClient(database, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as n from listings where state = 'ACTIVE'`,
    );
    return rows[0].n;
  });

/**
 * What both sides say on a page. Strapi's own leaves the categories out: it does not show visitors
 * what has no route of its own.
 *
 * @param {string} address
 * @returns {Promise<string>}
 */
async function said(address) {
  const { data } = /** @type {any} */ (await (await fetch(address)).json());
  return JSON.stringify(
    data.map((/** @type {any} */ { documentId, title, photos }) => [
      documentId,
      title,
      photos.length,
    ]),
  );
}

/** @type {import('../main.mjs').Benchmark} */
export const list = {
  does: "a list of 20 listings beside Strapi's stock REST, on DATA_DIR (`npm run seed -- --help`)",
  measures:
    'requests per second of the newest listings with category and photos, 20 a page; ratio = platform / stock REST',
  defaults: { rounds: 5, requests: 200, concurrency: 2, warmUp: 1 },
  usesDataFolder: true,

  /** @param {Stage} stage @param {Options} options */
  async run(stage, { rounds: count, requests, concurrency, warmUp }) {
    const listings = await listingsOf(stage.seeded);
    const pages = Math.max(1, Math.min(PAGES, Math.floor(listings / SIZE)));
    const [ours, stock] = [
      await stage.startCms(stage.seeded, stage.profiling),
      await startStock(stage),
    ];
    if ((await said(ours + of(OURS, 1))) !== (await said(stock + of(STOCK, 1))))
      throw new Error('the two lists are not the same, so nothing was measured');
    /** @param {string} origin @param {string} query */
    const side = (origin, query) => () =>
      sendAll(
        origin,
        Array.from({ length: requests }, (_, i) => ({
          path: of(query, (i % pages) + 1),
          headers: { accept: 'application/json' },
        })),
        { concurrency, check: mustBeAList },
      );
    const pair = { platform: side(ours, OURS), twin: side(stock, STOCK) };
    if (warmUp > 0) await runRounds(pair, warmUp, () => undefined);
    const figures = figuresOf(await runRounds(pair, count, stage.tell));
    const { median } = figures.ratio;
    return {
      figures: { listings, ...figures },
      summary: `${listings} active listings: ${sayRatio(figures.ratio)} of Strapi's stock REST`,
      missed: median < MARK ? [`The list is ${median} times as fast; ${MARK} is the mark.`] : [],
    };
  },
};
