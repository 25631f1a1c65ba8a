import path from 'node:path';
import { buildIfStale, builds } from '../dev/start/builds.mjs';
import { root } from '../dev/start/settings.mjs';
import { startTestCluster } from './cluster-slot.mjs';

/**
 * Prepares what the suites of one Jest run share; workers learn of it through the environment:
 * TEST_DATABASE_URL (superuser) and TEST_FOLDER.
 *
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function prepareTestRun() {
  await buildIfStale(builds.server, { env: process.env });
  if (process.env.TEST_DATABASE_URL) return { stop: async () => undefined };
  if (process.env.DATABASE_URL) {
    process.env.TEST_DATABASE_URL = process.env.DATABASE_URL;
    process.env.TEST_FOLDER = path.join(root, '.cache/test/external');
    return { stop: async () => undefined };
  }
  const cluster = await startTestCluster();
  process.env.TEST_DATABASE_URL = cluster.url;
  process.env.TEST_FOLDER = cluster.folder;
  return { stop: cluster.stop };
}
