#!/usr/bin/env node
/**
 * Fills the database of the environment with the demo marketplace: boots the CMS, runs the seeds,
 * indexes the listings and, on the emulator of Stripe, lets the last weeks' bookings happen (the
 * CMS listens on its port meanwhile). Started by `npm start`, `npm run seed` and the tests, which
 * set the environment. Running it again changes nothing that is there.
 *
 *   node config/dev/seed.mjs [--listings 400] [--no-bookings]
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openHistory, playHistory } from './history/play-history.mjs';
import { isFree } from './start/ports.mjs';
import { print } from './start/progress.mjs';
import { root } from './start/settings.mjs';
import { withStrapi } from './strapi-app.mjs';

const require = createRequire(import.meta.url);
const { readEnv } = require('@rental/config/env');
const { seed } = require('@rental/database/seeds/index');
const { getSearchService } = require('@rental/search/contracts/service');
const { platformClock } = require('@rental/shared/clock');
const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '400' },
    'no-bookings': { type: 'boolean', default: false },
  },
});

const log = (/** @type {string} */ line) => print(`seed: ${line}`);

/** @param {any} strapi @param {any} env */
async function openHistoryIfWanted(strapi, { cms, stripe, devTools }) {
  if (values['no-bookings'] || !stripe.emulatorUrl || !devTools) return undefined;
  if (!(await isFree(cms.port))) {
    log('bookings: none, the platform runs already; `npm start -- --reset` begins anew');
    return undefined;
  }
  const addresses = {
    cmsUrl: `http://127.0.0.1:${cms.port}`,
    emulatorUrl: stripe.emulatorUrl,
    publishableKey: stripe.publishableKey,
    secretKey: stripe.secretKey,
  };
  return openHistory(strapi, addresses, log);
}

await withStrapi(async (strapi) => {
  const env = readEnv(process.env);
  const { dataDir, stripe } = env;
  // First of all, so that even the owners' accounts at Stripe are as old as the history.
  const stage = await openHistoryIfWanted(strapi, env);
  const report = await seed(strapi, {
    now: stage?.history.today ?? platformClock(strapi).now(),
    uploadsDir: path.join(dataDir, 'public/uploads'),
    cacheDir: path.join(root, '.cache/seed-photos'),
    listings: Number(values.listings),
    log,
    ...(stripe.emulatorUrl
      ? { emulator: { baseUrl: stripe.emulatorUrl, secretKey: stripe.secretKey } }
      : {}),
  });
  log('search index');
  await getSearchService(strapi).reindex();
  log(`${report.listings} new listings`);
  if (stage !== undefined) await playHistory(stage);
});
