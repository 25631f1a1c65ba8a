/**
 * What every engine keeps, whatever it remembers: once a booking's 201 is sent, no search shows its
 * dates as free. A suite calls it once for each engine.
 */
import { Api } from '@rental/config/testing/api';
import type { Platform } from '@rental/config/testing/platform';
import { ids } from './known-listings';

const BOOKINGS = 8;
const SEARCHERS = 6;

interface Shown {
  readonly found: ReadonlySet<string>;
  readonly askedAt: number;
}

export function readYourWrites(platform: () => Platform): void {
  it('shows no dates as free whose booking has been answered, under load', async () => {
    const api = new Api(platform().cmsUrl, platform().emulatorUrl);
    const [startDate, endDate] = await Promise.all([api.day(20), api.day(22)]);
    const query = new URLSearchParams({ startDate: startDate!, endDate: endDate!, limit: '100' });
    const show = async (): Promise<Shown> => {
      const askedAt = performance.now();
      const { status, json } = await api.get(`/api/listings/search?${query}`);
      expect(status).toBe(200);
      return { found: new Set(json.results.map(({ id }: { id: string }) => id)), askedAt };
    };
    // Owners of the suites' own catalogue cannot be paid.
    const ours = new Set<string>(Object.values(ids));
    const wanted = (await api.freeListings(startDate!, endDate!))
      .filter(({ id, quantity }) => quantity === 1 && !ours.has(id))
      .slice(0, BOOKINGS)
      .map(({ id }) => id);
    expect(wanted).toHaveLength(BOOKINGS);
    const before = await show();
    for (const id of wanted) expect(before.found).toContain(id);

    const token = await api.signIn('renter@demo.test');
    const answeredAt = new Map<string, number>();
    const shown: Shown[] = [];
    let searching = true;
    const searchers = Array.from({ length: SEARCHERS }, async () => {
      while (searching) shown.push(await show());
    });
    try {
      for (const listingId of wanted) {
        const answer = await api.post('/api/bookings', { listingId, startDate, endDate }, token);
        answeredAt.set(listingId, performance.now());
        expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
        expect((await show()).found).not.toContain(listingId);
      }
    } finally {
      searching = false;
      await Promise.allSettled(searchers);
    }

    const lies = shown.flatMap(({ found, askedAt }) =>
      wanted.filter((id) => found.has(id) && askedAt > (answeredAt.get(id) ?? Infinity)),
    );
    expect(shown.length).toBeGreaterThan(wanted.length);
    expect(lies).toEqual([]);
  });
}

/** The value of one of the platform's metrics. */
export async function metric({ cmsUrl, env }: Platform, name: string): Promise<number> {
  const answer = await fetch(`${cmsUrl}/metrics`, {
    headers: { authorization: `Bearer ${env.METRICS_TOKEN}` },
  });
  const lines = (await answer.text()).split('\n');
  const line = lines.find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}
