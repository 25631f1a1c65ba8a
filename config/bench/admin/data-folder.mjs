import { startCluster } from '../../dev/postgres/cluster.mjs';
import { embeddedCluster, platformEnvironment } from '../../dev/start/environment.mjs';
import { runningInstance, takeInstanceLock } from '../../dev/start/instance-lock.mjs';
import { loadSecrets } from '../../dev/start/secrets.mjs';
import { readSettings } from '../../dev/start/settings.mjs';

/**
 * The database of the platform's data folder (DATA_DIR, DATABASE_URL), started when nobody runs it.
 *
 * @param {import('../../dev/start/running.mjs').Running} running takes what is started
 * @returns {Promise<string>} its address
 */
export async function openDataFolder(running) {
  const { dataDir } = readSettings();
  const inUse = runningInstance(dataDir);
  const ports = inUse?.ports ? { POSTGRES_PORT: String(inUse.ports.postgres) } : {};
  const settings = readSettings({ ...process.env, ...ports });
  const secrets = loadSecrets(dataDir);
  if (settings.embeddedDatabase && inUse === undefined) {
    running.atEnd(takeInstanceLock(dataDir, settings.ports).release);
    running.add(await startCluster(embeddedCluster(settings, secrets)));
  }
  return String(platformEnvironment(settings, secrets).DATABASE_URL);
}
