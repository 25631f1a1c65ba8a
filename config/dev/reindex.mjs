#!/usr/bin/env node
/**
 * `npm run reindex [-- --listings id,id | --category slug]`: rebuilds the search index from the
 * content, all of it or these listings; safe while the platform runs.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { complain, print } from './start/progress.mjs';
import { withStrapi } from './strapi-app.mjs';

const { getSearchService } = createRequire(import.meta.url)('@rental/search/contracts/service');

const HELP = `npm run reindex [-- --listings id,id | --category slug]

Rebuilds the search index from the content, that of ELASTICSEARCH_URL too; searches go on.
  --listings   only these, by document id
  --category   only those in this category and below it
`;

/** @returns {{ listings?: string, category?: string, help?: boolean }} */
function readArguments() {
  try {
    const options = /** @type {const} */ ({
      listings: { type: 'string' },
      category: { type: 'string' },
      help: { type: 'boolean' },
    });
    return parseArgs({ options }).values;
  } catch (error) {
    complain(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    process.exit(2);
  }
}

const { listings, category, help } = readArguments();
if (help) {
  print(HELP);
  process.exit(0);
}

await withStrapi(async (strapi) => {
  const search = getSearchService(strapi);
  const tell = (/** @type {import('@rental/search/contracts/service').IndexProgress} */ progress) =>
    print(`reindex: ${progress.done} of ${progress.total} listings (${progress.engine})`);
  const count =
    listings !== undefined || category !== undefined
      ? await search.reindexSome({ listingIds: listings?.split(',') ?? [], category }, tell)
      : await search.reindex(tell);
  print(`reindex: ${count} listings are indexed`);
});
