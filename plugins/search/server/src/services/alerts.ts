/** Looks after kept searches and awaited dates, in the processes that do background work. */
import { startLoop, type Loop } from '@rental/shared/loop';
import type { Core } from '@strapi/strapi';
import { readConfig } from '../config';
import { checkSavedSearches } from '../use-cases/check-saved-searches';
import { checkWaitlist } from '../use-cases/check-waitlist';

const EVERY_MS = 2_000;
const AT_ONCE = 25;

const loops = new WeakMap<Core.Strapi, Loop>();

export function startAlerts(strapi: Core.Strapi): void {
  if (!readConfig(strapi.config.get('plugin::search')).worker) return;
  const loop = startLoop('search alerts', EVERY_MS, async () => {
    await checkSavedSearches(strapi, AT_ONCE);
    await checkWaitlist(strapi, AT_ONCE);
  });
  loops.set(strapi, loop);
}

export async function stopAlerts(strapi: Core.Strapi): Promise<void> {
  await loops.get(strapi)?.stop();
}
