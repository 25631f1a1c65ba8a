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

interface Requirement {
  readonly has: () => boolean;
  readonly advice: string;
  /** No package of the system brings it: where it is not, not even REQUIRE_ALL asks for it. */
  readonly optional?: boolean;
}

type Name = 'redis' | 'elasticsearch' | 'chromium';

const REQUIREMENTS: Readonly<Record<Name, Requirement>> = {
  redis: { has: hasRedis, advice: 'install redis-server or set REDIS_URL' },
  elasticsearch: {
    has: hasElasticsearch,
    optional: true,
    advice: 'run `npm run elasticsearch -- --install` (Java 17, Maven) or set ELASTICSEARCH_URL',
  },
  chromium: {
    has: () => chromiumPath() !== undefined,
    advice: 'install chromium or set CHROMIUM_PATH',
  },
};

/**
 * A suite that needs a server which not every machine has. Without it the suite is skipped and its
 * title says why; with REQUIRE_ALL=1 it fails, unless it is optional.
 */
export function describeWith(requirement: Name, title: string, suite: () => void): void {
  const { has, advice, optional } = REQUIREMENTS[requirement];
  if (has()) {
    describe(title, suite);
  } else if (optional) {
    // A suite that nobody misses is one line that says so, not a skipped one.
    it(`${title}: skipped, no ${requirement} (${advice})`, () => undefined);
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
