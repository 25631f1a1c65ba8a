#!/usr/bin/env node
/**
 * `npm run relevance [-- --misses]`: how well the judged searches of plugins/search/relevance are
 * answered over the catalogue of DATA_DIR, by each engine that there is: nDCG@10 and success@1.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { print } from './start/progress.mjs';
import { root } from './start/settings.mjs';
import { withStrapi } from './strapi-app.mjs';

const { getSearchService } = createRequire(import.meta.url)('@rental/search/contracts/service');
const DEPTH = 10;

/**
 * A search with what it should find. `best`: pieces of titles; `also`: a category that is better
 * than nothing; `city`: where.
 * @typedef {{ query: string, kind: string, best: string[], also?: string, city?: string }} Judged
 * @typedef {{ id: string, title: string, categories: string[], city: string }} Listing
 */

/** @returns {Judged[]} */
const readJudged = () =>
  JSON.parse(readFileSync(path.join(root, 'plugins/search/relevance/judgements.json'), 'utf8'));

/** 3 what was meant, 2 the same elsewhere, 1 of its kind, 0. @param {Judged} judged @param {Listing} listing */
function gradeOf({ best, also, city }, { title, categories, city: where }) {
  const meant = best.some((piece) => title.toLowerCase().includes(piece.toLowerCase()));
  const there = city === undefined || city === where;
  if (meant) return there ? 3 : 1;
  return also !== undefined && categories.includes(also) && there ? 1 : 0;
}

/** @param {number[]} grades in order */
const gainOf = (grades) =>
  grades.slice(0, DEPTH).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

/** @param {number[]} found grades of the hits @param {number[]} all grades of all listings */
function ndcg(found, all) {
  const ideal = gainOf([...all].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gainOf(found) / ideal;
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/**
 * @param {Judged[]} judged @param {Listing[]} listings
 * @param {(query: string, limit: number) => Promise<string[]>} find
 */
async function measure(judged, listings, find) {
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const measured = [];
  for (const one of judged) {
    const all = listings.map((listing) => gradeOf(one, listing));
    if (!all.includes(3)) continue;
    const found = (await find(one.query, DEPTH)).flatMap((id) => {
      const listing = byId.get(id);
      return listing ? [gradeOf(one, listing)] : [];
    });
    measured.push({ ...one, ndcg: ndcg(found, all), first: found[0] === 3 ? 1 : 0 });
  }
  return measured;
}

/** @param {Awaited<ReturnType<typeof measure>>} measured */
function lineOf(measured) {
  const figures = [mean(measured.map((one) => one.ndcg)), mean(measured.map((one) => one.first))];
  const [gain, first] = figures.map((figure) => figure.toFixed(3));
  return `nDCG@${DEPTH} ${gain}   success@1 ${first}   (${measured.length} searches)`;
}

await withStrapi(async (strapi) => {
  const search = getSearchService(strapi);
  const judged = readJudged();
  const listings = await search.catalogueToJudge();
  for (const { name, find } of await search.enginesToJudge()) {
    const measured = await measure(judged, listings, find);
    print(`${name.padEnd(14)} ${lineOf(measured)}`);
    for (const kind of new Set(measured.map((one) => one.kind)))
      print(`  ${kind.padEnd(12)} ${lineOf(measured.filter((one) => one.kind === kind))}`);
    if (process.argv.includes('--misses'))
      for (const one of measured.filter(({ first }) => first === 0))
        print(`    missed: ${one.query} (${one.kind}, nDCG ${one.ndcg.toFixed(2)})`);
  }
});
