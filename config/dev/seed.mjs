#!/usr/bin/env node
/**
 * Fills the database of the environment with the demo marketplace: boots the CMS without letting it
 * listen, runs the seeds, indexes the listings. Started by `npm start`, `npm run seed` and the tests,
 * which set the environment. Running it again changes nothing that is there.
 *
 *   node config/dev/seed.mjs [--listings 400]
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { print } from './start/progress.mjs';
import { root } from './start/settings.mjs';
import { withStrapi } from './strapi-app.mjs';

const require = createRequire(import.meta.url);
const { readEnv } = require('@rental/config/env');
const { seed } = require('@rental/database/seeds/index');
const { getSearchService } = require('@rental/search/contracts/service');
const { platformClock } = require('@rental/shared/clock');
const { values } = parseArgs({ options: { listings: { type: 'string', default: '400' } } });

await withStrapi(async (strapi) => {
  const { dataDir, stripe } = readEnv(process.env);
  const report = await seed(strapi, {
    now: platformClock(strapi).now(),
    uploadsDir: path.join(dataDir, 'public/uploads'),
    cacheDir: path.join(root, '.cache/seed-photos'),
    listings: Number(values.listings),
    log: (/** @type {string} */ line) => print(`seed: ${line}`),
    ...(stripe.emulatorUrl
      ? { emulator: { baseUrl: stripe.emulatorUrl, secretKey: stripe.secretKey } }
      : {}),
  });
  print('seed: search index');
  await getSearchService(strapi).reindex();
  print(`seed: ${report.listings} new listings`);
});
