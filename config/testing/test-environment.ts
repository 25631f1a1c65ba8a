import { readSettings } from '../dev/start/settings.mjs';
import { platformEnvironment } from '../dev/start/environment.mjs';
import { loadSecrets } from '../dev/start/secrets.mjs';

/** Variables of the shell that must not reach a platform under test. */
const FOREIGN =
  /^(STRIPE_|REDIS_URL|ELASTICSEARCH_URL|DATABASE_URL|CMS_|STOREFRONT_|POSTGRES_|DATA_DIR|ROLE|DEV_TOOLS|SEED_DEMO|HOST$|JEST_|NODE_ENV)/;

interface Place {
  dataDir: string;
  databaseUrl: string;
  ports: { cms: number; emulator: number; storefront?: number };
  /** What the suite sets besides, e.g. REDIS_URL. */
  extra?: NodeJS.ProcessEnv;
}

/** The environment of a platform under test: that of `npm start`, at another place. */
export function testEnvironment({ dataDir, databaseUrl, ports, extra }: Place): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  const settings = readSettings(
    {
      ...Object.fromEntries(inherited),
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      CMS_PORT: String(ports.cms),
      STRIPE_EMULATOR_PORT: String(ports.emulator),
      STOREFRONT_PORT: String(ports.storefront ?? ''),
      LOG_LEVEL: 'info',
      ...extra,
    },
    dataDir,
  );
  return platformEnvironment(settings, loadSecrets(dataDir));
}
