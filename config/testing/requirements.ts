import { existsSync } from 'node:fs';
import { hasElasticsearch } from './elasticsearch';
import { hasRedis } from './redis';

const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The Chromium that browser suites run: CHROMIUM_PATH, or the system's. */
export function chromiumPath(): string | undefined {
  return [process.env.CHROMIUM_PATH ?? '', ...CHROMIUM_PLACES].find(
    (place) => place !== '' && existsSync(place),
  );
}

const REQUIREMENTS = {
  redis: { has: hasRedis, advice: 'install redis-server or set REDIS_URL' },
  elasticsearch: {
    has: hasElasticsearch,
    advice: 'run `npm run elasticsearch -- --install` (Java 17, Maven) or set ELASTICSEARCH_URL',
  },
  chromium: {
    has: () => chromiumPath() !== undefined,
    advice: 'install chromium or set CHROMIUM_PATH',
  },
};

/**
 * A suite that needs a server which not every machine has. Without it the suite is skipped and its
 * title says why; with REQUIRE_ALL=1 it fails.
 */
export function describeWith(
  requirement: keyof typeof REQUIREMENTS,
  title: string,
  suite: () => void,
): void {
  const { has, advice } = REQUIREMENTS[requirement];
  if (has()) {
    describe(title, suite);
  } else if (process.env.REQUIRE_ALL === '1') {
    describe(title, () => {
      it(`has ${requirement}`, () => {
        throw new Error(`REQUIRE_ALL=1, and there is no ${requirement}: ${advice}.`);
      });
    });
  } else {
    describe.skip(`${title} [left out, there is no ${requirement}: ${advice}]`, suite);
  }
}
