/**
 * Gives the demo marketplace its past. The platform starts some weeks ago (its clock and the
 * emulator's), listens in this process, and people book, pay, hand over and cancel through its API
 * at the instants of the timetable, until the clock has reached the present. Cut off, it goes on
 * where it stopped; once over, it never runs again.
 */
import { createRequire } from 'node:module';
import { readCast } from './cast.mjs';
import { Deeds } from './deeds.mjs';
import { Platform, Refused } from './platform.mjs';
import { timetable } from './timetable.mjs';

const require = createRequire(import.meta.url);
/** @type {typeof import('@rental/shared/demo-history')} */
const {
  closeDemoHistory,
  noteDemoHistory,
  openDemoHistory,
} = require('@rental/shared/demo-history');
/** @type {typeof import('@rental/payments/contracts/service')} */
const { getPayments } = require('@rental/payments/contracts/service');
/** @type {typeof import('@rental/database/seeds/history/index')} */
const { STORIES } = require('@rental/database/seeds/history/index');
/** @type {typeof import('@rental/database/seeds/history/story')} */
const { HISTORY_DAYS } = require('@rental/database/seeds/history/story');

const DAY_MS = 86_400_000;
/** Closer than this the clock need not be moved. */
const CLOSE_MS = 1_000;

/**
 * @typedef {object} Stage
 * @property {any} strapi
 * @property {Platform} platform
 * @property {import('@rental/shared/demo-history').DemoHistory} history
 * @property {(line: string) => void} log
 */

/**
 * Sets both clocks back (or where a history that was cut off stopped).
 *
 * @param {any} strapi loaded, not listening
 * @param {import('./platform.mjs').Addresses} addresses
 * @param {(line: string) => void} log
 * @returns {Promise<Stage | undefined>} nothing when there is no history to play
 */
export async function openHistory(strapi, addresses, log) {
  const history = await openDemoHistory(strapi, HISTORY_DAYS);
  if (history === undefined) return undefined;
  const platform = new Platform(strapi, addresses);
  await platform.setStripeClock({ now: history.now.toISOString() });
  return { strapi, platform, history, log };
}

/**
 * Plays it to the present.
 *
 * @param {Stage} stage
 */
export async function playHistory(stage) {
  const { strapi, history, log } = stage;
  await strapi.listen();
  await stage.platform.redeliver();
  const since = new Date(history.today.getTime() - HISTORY_DAYS * DAY_MS);
  const entries = timetable(STORIES, await readCast(strapi, since), history.today);
  await performAll(stage, new Deeds(stage.platform), entries);
  await catchUp(stage);
  await stage.platform.signOut();
  log(`bookings: ${entries.filter(({ deed }) => deed.does === 'book').length} made`);
}

/** @param {Stage} stage @param {Deeds} deeds @param {import('./timetable.mjs').Entry[]} entries */
async function performAll({ strapi, platform, history, log }, deeds, entries) {
  /** @type {Set<string>} */
  const ended = new Set();
  let told = 0;
  for (const [i, entry] of entries.entries()) {
    const { id } = entry.casting.story;
    if (i < history.stepsDone || ended.has(id)) continue;
    if (i >= told) {
      log(`bookings: ${entry.at.toISOString().slice(0, 10)}, step ${i + 1} of ${entries.length}`);
      told = i + Math.ceil(entries.length / 6);
    }
    await platform.moveTo(entry.at);
    try {
      await deeds.perform(entry);
    } catch (error) {
      // A story that does not work out on this day of the year must not cost the marketplace.
      if (!(error instanceof Refused)) throw error;
      ended.add(id);
      log(`bookings: "${id}" ended early: ${error.message}`);
    }
    await noteDemoHistory(strapi, i + 1);
  }
}

/** To the present: the offset of both clocks is none, and nothing is left to do. @param {Stage} stage */
async function catchUp({ strapi, platform }) {
  while (Date.now() - (await platform.now()).getTime() > CLOSE_MS)
    await platform.moveTo(new Date());
  await platform.setStripeClock({ offsetMs: 0 });
  await platform.deliveriesMade();
  await platform.settle();
  await getPayments(strapi).reconcile();
  await closeDemoHistory(strapi);
  await platform.settle();
}
