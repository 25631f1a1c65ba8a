import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '@rental/config/env';

const env = readEnv(process.env);
const publicFolder = join(env.dataDir, 'public');

// The upload plugin refuses to start without it, before any code of ours could create it.
mkdirSync(join(publicFolder, 'uploads'), { recursive: true });

export default {
  host: env.host,
  port: env.cms.port,
  url: env.cms.url,
  proxy: { koa: env.trustProxy },
  app: { keys: [...env.secrets.appKeys] },
  dirs: { public: publicFolder },
  cron: { enabled: false },
  transfer: { remote: { enabled: false } },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
};
