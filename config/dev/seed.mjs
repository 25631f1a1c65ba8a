#!/usr/bin/env node
/**
 * Fills the database of the environment with the demo marketplace: boots the CMS without letting it
 * listen, runs the seeds, indexes the listings. Started by `npm start`, `npm run seed` and the tests,
 * which set the environment.
 *
 *   node config/dev/seed.mjs [--listings 400]
 */
import { parseArgs } from 'node:util';
import { withStrapi } from './strapi-app.mjs';
import { root } from './start/settings.mjs';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';

const require = createRequire(import.meta.url);
const { values } = parseArgs({ options: { listings: { type: 'string', default: '400' } } });

await withStrapi(async (strapi) => {
  const seeds = `${root}/database/dist/seeds/index.js`;
  if (!existsSync(seeds)) return;
  await require(seeds).seed(strapi, { listings: Number(values.listings) });
});
