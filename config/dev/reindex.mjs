#!/usr/bin/env node
/** `npm run reindex`: rebuilds the search index from the content; safe while the platform runs. */
import { createRequire } from 'node:module';
import { print } from './start/progress.mjs';
import { withStrapi } from './strapi-app.mjs';

const { getSearchService } = createRequire(import.meta.url)('@rental/search/contracts/service');

await withStrapi(async (strapi) => {
  const count = await getSearchService(strapi).reindex(
    (/** @type {{ done: number, total: number }} */ { done, total }) =>
      print(`reindex: ${done} of ${total} listings`),
  );
  print(`reindex: ${count} listings are indexed`);
});
