/** No page makes a first visit load more JavaScript than its budget (React and Remix are 84 kB). */
import { buildIfStale, builds } from '../../../config/dev/start/builds.mjs';
import { firstVisits, type FirstVisit } from './first-visit';

const BUDGET_BYTES = 120_000;
const BUILD_MS = 300_000;

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

function table(visits: readonly FirstVisit[]): string {
  const rows = visits.map(
    ({ route, scripts, gzipBytes }) =>
      `${kilobytes(gzipBytes).padStart(7)} kB  ${String(scripts).padStart(2)} scripts  ${route}`,
  );
  return ['client JavaScript of a first visit, compressed:', ...rows, ''].join('\n');
}

it(
  'every route stays within 120 kB of compressed JavaScript',
  async () => {
    await buildIfStale(builds.storefront, { env: process.env });
    const visits = firstVisits();
    process.stdout.write(table(visits));
    expect(visits.filter(({ gzipBytes }) => gzipBytes > BUDGET_BYTES)).toEqual([]);
    expect(visits.map(({ route }) => route)).toContain('routes/search');
  },
  BUILD_MS,
);
