/** What people see while the CMS is stopped, hanging, failing, too busy, or breaking off. */
import { createHmac } from 'node:crypto';
import { startChild, type Child } from '../../../config/dev/start/child.mjs';
import { buildIfStale, builds } from '../../../config/dev/start/builds.mjs';
import { freePort } from '../../../config/dev/start/ports.mjs';
import { storefrontPlan } from '../../../config/dev/start/services.mjs';
import { Api, DEMO_PASSWORD } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { startTroubledCms, type Trouble, type TroubledCms } from './troubled-cms';
import { Visitor, type Shown } from './visitor';

jest.setTimeout(300_000);

/** Reads are waited for six seconds at most; the rest is for a machine that is busy. */
const QUICK_MS = 9_000;
const WAIT_SECONDS = 7;

const TROUBLES: [name: string, trouble: Trouble, status: number, wait: number][] = [
  ['is stopped', 'stopped', 503, 30],
  ['hangs', 'hanging', 503, 30],
  ['answers 500', { status: 500 }, 503, 30],
  ['answers 503', { status: 503, retryAfterSeconds: WAIT_SECONDS }, 503, WAIT_SECONDS],
  ['answers 429', { status: 429, retryAfterSeconds: WAIT_SECONDS }, 429, WAIT_SECONDS],
  ['breaks off in its JSON', 'truncated', 503, 30],
];

describe('without an answer of the CMS', () => {
  let platform: Platform;
  let cms: TroubledCms;
  let storefront: Child;
  let origin: string;
  let checkout: string;

  beforeAll(async () => {
    platform = await startPlatform({ name: 'absent-cms' });
    cms = await startTroubledCms(platform.cmsUrl);
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const env = {
      ...platform.env,
      CMS_URL: cms.url,
      STOREFRONT_PORT: String(port),
      STOREFRONT_URL: origin,
    };
    await buildIfStale(builds.storefront, { env });
    const place = {
      dataDir: platform.dataDir,
      ports: { cms: 0, emulator: 0, storefront: port, postgres: 0 },
    };
    storefront = await startChild(storefrontPlan(place, env));
    checkout = await someCheckout(new Api(platform.cmsUrl, platform.emulatorUrl));
  });
  afterEach(() => cms?.meet(undefined));
  afterAll(async () => {
    await storefront?.stop();
    await cms?.close();
    await platform?.stop();
  });

  const signedIn = async (): Promise<Visitor> => {
    const visitor = new Visitor(origin);
    const entries = { email: 'renter@demo.test', password: DEMO_PASSWORD };
    expect((await visitor.post('/sign-in', entries)).status).toBe(302);
    return visitor;
  };

  describe.each(TROUBLES)('that %s', (_name, trouble, status, wait) => {
    const expectUsable = (page: Shown, path: string) => {
      expect(page.status).toBe(status);
      expect(page.headers.get('retry-after')).toBe(String(wait));
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.tookMs).toBeLessThan(QUICK_MS);
      expect(page.html).toContain('<header');
      expect(page.html).toContain('<footer');
      expect(page.html).toContain(`${wait} seconds`);
      expect(page.html).toContain(`href="${path.replaceAll('&', '&amp;')}"`);
      expect(page.html).not.toContain('Not from here');
    };

    it('lists and listings offer to try again and to search', async () => {
      const visitor = new Visitor(origin);
      await cms.meet(trouble);
      for (const path of [
        '/search?query=tent&location=Hamburg&startDate=2027-03-01&endDate=2027-03-04&category=x',
        '/listings/some-tent?startDate=2027-03-01&endDate=2027-03-04&quantity=2',
      ]) {
        const page = await visitor.get(path);
        expectUsable(page, path);
        expect(page.html).toContain('role="search"');
        expect(page.html).toContain('value="2027-03-04"');
      }
    });

    it('the home page has its search form and says what to do', async () => {
      await cms.meet(trouble);
      const page = await new Visitor(origin).get('/');
      expect(page.status).toBe(503);
      expect(page.headers.get('retry-after')).not.toBeNull();
      expect(page.tookMs).toBeLessThan(QUICK_MS);
      expect(page.html).toContain('role="search"');
      expect(page.html).toContain('Listings cannot be loaded right now');
    });

    it('pages of a member stay pages of that member', async () => {
      const visitor = await signedIn();
      const before = visitor.cookies.get('session');
      await cms.meet(trouble);
      for (const path of ['/account', '/account/sessions', '/bookings', '/bookings/b1', checkout]) {
        const page = await visitor.get(path);
        expectUsable(page, path);
        expect(page.html).toContain('action="/sign-out"');
      }
      expect(visitor.cookies.get('session')).toBe(before);
    });

    it('a session that cannot be renewed is kept until it can', async () => {
      const visitor = await signedIn();
      expire(visitor, platform.env.SESSION_SECRET ?? '');
      await cms.meet(trouble);
      const page = await visitor.get('/bookings');
      expectUsable(page, '/bookings');
      expect(page.html).toContain('action="/sign-out"');
      await cms.meet(undefined);
      expect((await visitor.get('/bookings')).status).toBe(200);
    });

    it('forms keep their entries, and are sent from there', async () => {
      const visitor = await signedIn();
      const account = await visitor.get('/account');
      const { html } = await visitor.get(checkout);
      const key = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? '';
      await cms.meet(trouble);
      const message = 'May I fetch it at "nine" & bring it back early?';
      const refused = await visitor.post(checkout, { key, message }, account);
      expectUsable(refused, checkout);
      expect(refused.html).toContain(
        'value="May I fetch it at &quot;nine&quot; &amp; bring it back early?"',
      );
      await cms.meet(undefined);
      const sent = await visitor.post(checkout, { key, message }, refused);
      // One of the troubles before has taken the dates already: the page says so, with the message.
      expect([302, 409]).toContain(sent.status);
    });

    it('a form of strangers keeps its entries, but never a password', async () => {
      const visitor = new Visitor(origin);
      const page = await visitor.get('/sign-in');
      await cms.meet(trouble);
      const entries = { email: 'ann@example.test', password: 'Secret-otters-7' };
      const refused = await visitor.post('/sign-in', entries, page);
      expect(refused.status).toBe(status);
      expect(refused.headers.get('retry-after')).toBe(String(wait));
      expect(refused.html).toContain('value="ann@example.test"');
      expect(refused.html).not.toContain('Secret-otters-7');
    });
  });

  it('a page that needs several answers is bounded as a whole', async () => {
    const visitor = await signedIn();
    await cms.meet('hanging', /\/quote|\/availability|\/similar/);
    const page = await visitor.get(checkout.replace('/checkout', ''));
    expect(page.status).toBe(200);
    expect(page.tookMs).toBeLessThan(QUICK_MS);
    expect(page.html).toContain('The price cannot be worked out right now');
  });
});

/** The checkout of something that can be booked at once. */
async function someCheckout(api: Api): Promise<string> {
  const [startDate, endDate] = [await api.day(20), await api.day(21)];
  const [found] = await api.freeListings(startDate, endDate);
  const { slug } = (await api.get(`/api/listings/${found?.id}`)).json.data;
  return `/listings/${slug}/checkout?startDate=${startDate}&endDate=${endDate}`;
}

/** Makes the token of a visitor's session look as if its quarter of an hour were over. */
function expire(visitor: Visitor, secret: string): void {
  const cookie = decodeURIComponent(visitor.cookies.get('session') ?? '');
  const [content = ''] = cookie.split('.');
  const session: object = JSON.parse(Buffer.from(content, 'base64').toString());
  const expiresAt = new Date(Date.now() - 1_000).toISOString();
  const over = Buffer.from(JSON.stringify({ ...session, expiresAt })).toString('base64');
  const signature = createHmac('sha256', secret).update(over).digest('base64').replace(/=+$/, '');
  visitor.cookies.set('session', encodeURIComponent(`${over}.${signature}`));
}
