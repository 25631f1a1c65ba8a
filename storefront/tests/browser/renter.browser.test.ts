/** A renter's way from a listing to a paid booking, and what can come between. */
import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { Api, DEMO_PASSWORD } from '@rental/config/testing/api';
import { openBrowser } from '@rental/config/testing/browser';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { describeWith } from '@rental/config/testing/requirements';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expectNoOverflow, expectValue } from './expectations';
import { LARGE, SMALL } from './storefront-under-test';

jest.setTimeout(240_000);

const VISA = '4242 4242 4242 4242';
const DECLINED = '4000 0000 0000 0002';
const ASKS_BANK = '4000 0027 6000 3184';

describeWith('chromium', 'a renter', () => {
  let platform: Platform;
  let browser: Browser;
  let api: Api;
  let page: Page;
  let owner: string;
  let nextDay = 20;

  beforeAll(async () => {
    platform = await startPlatform({ name: 'renter', storefront: true });
    api = new Api(platform.cmsUrl, platform.emulatorUrl);
    browser = await openBrowser();
    owner = await api.signIn('owner@demo.test');
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });
  afterEach(() => page?.context().close());

  const open = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      baseURL: platform.storefrontUrl!,
      locale: 'en-US',
      viewport: LARGE,
      ...options,
    });
    page = await context.newPage();
  };

  /** A listing of the demo owner, and dates on which nobody else books it here. */
  const choose = async (instant = true) => {
    const { rows } = await platform.pg.query(
      `select l.slug, l.document_id as id, l.title from listings l
        join up_users u on u.document_id = l.owner_id
        where u.email = 'owner@demo.test' and l.state = 'ACTIVE' and l.price_unit = 'DAY'
        order by l.id limit 1`,
    );
    const { slug, id, title } = rows[0] as { slug: string; id: string; title: string };
    await platform.pg.query(
      `update listings set instant_book = $2, closed_weekdays = '[]', min_units = 1,
        notice_hours = 0, buffer_minutes = 0 where document_id = $1`,
      [id, instant],
    );
    nextDay += 2;
    const date = await api.day(nextDay);
    return { id, title, date, path: `/listings/${slug}?startDate=${date}&endDate=${date}` };
  };

  const heading = (text: string | RegExp) => page.getByRole('heading', { level: 1, name: text });
  const status = (text: string) => page.getByRole('heading', { level: 2, name: text });
  const expectNoFaults = async () => {
    await expectNoOverflow(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  };

  const signIn = async () => {
    await page.getByLabel('Email').fill('renter@demo.test');
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  const toPayment = async (path: string, button: RegExp) => {
    await page.goto(path);
    await page.getByRole('link', { name: /Continue to/ }).click();
    await signIn();
    await page.getByRole('button', { name: button }).click();
    await heading('Pay').waitFor();
  };
  const fillCard = async (number: string) => {
    await page.getByLabel('Card number').fill(number);
    await page.getByLabel('Expiry date').fill('12 / 34');
    await page.getByLabel('Security code').fill('123');
  };
  const pay = () => page.getByRole('button', { name: /^Pay / }).click();
  const bookingId = () => new URL(page.url()).pathname.split('/')[2]!;

  it.each([
    ['390 px', SMALL],
    ['1440 px', LARGE],
  ] as const)('books, pays and cancels with the exact amounts at %s', async (_, viewport) => {
    await open({ viewport });
    const { path, title, id, date } = await choose();
    await page.goto(path);
    await page.getByRole('link', { name: 'Continue to booking' }).click();
    await signIn();
    await heading('Book and pay').waitFor();
    await expectNoFaults();
    const body = { listingId: id, startDate: date, endDate: date };
    const { total, currency } = (await api.post('/api/bookings/quote', body)).json.data;
    const amount = new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(
      total / 100,
    );
    await page.getByLabel(/Message to/).fill('For a concert.');
    await page.getByRole('button', { name: `Book for ${amount}` }).click();
    await heading('Pay').waitFor();
    await page
      .getByText(/kept for you/)
      .first()
      .waitFor();
    await fillCard(VISA);
    await expectNoFaults();
    await page.getByRole('button', { name: `Pay ${amount}` }).click();
    await status('Confirmed').waitFor();
    await heading(title).waitFor();
    await expectNoFaults();
    const booking = await api.get(
      `/api/bookings/${bookingId()}`,
      await api.signIn('renter@demo.test'),
    );
    expect([booking.json.data.quote.total, booking.json.data.message]).toEqual([
      total,
      'For a concert.',
    ]);

    await page.goto('/bookings');
    await page.getByRole('heading', { name: 'Coming up and under way' }).waitFor();
    await expectNoFaults();
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('link', { name: 'Cancel this booking' }).click();
    await page.getByText(amount).waitFor();
    await expectNoFaults();
    await page.getByRole('button', { name: 'Cancel the booking' }).click();
    await status('Cancelled by the renter').waitFor();
  });

  it('is told of a declined card, keeps the page, and pays with another', async () => {
    await open({ colorScheme: 'dark' });
    await toPayment((await choose()).path, /^Book for/);
    await fillCard(DECLINED);
    await pay();
    await page.getByText('Your card was declined.').waitFor();
    await expectNoFaults();
    await expectValue(page.getByLabel('Expiry date'), '12 / 34');
    await page.getByLabel('Card number').fill(VISA);
    await pay();
    await status('Confirmed').waitFor();
  });

  it('goes to the bank for 3-D Secure and comes back, refused or confirmed', async () => {
    await open();
    await toPayment((await choose()).path, /^Book for/);
    for (const [answer, then] of [
      ['Fail', () => page.getByText(/bank has refused/).waitFor()],
      ['Complete', () => status('Confirmed').waitFor()],
    ] as const) {
      await fillCard(ASKS_BANK);
      await pay();
      await page.getByRole('button', { name: answer }).click();
      await then();
    }
  });

  it.each([
    ['accepts', 'approve', 'Confirmed'],
    ['declines', 'decline', 'Not booked'],
  ])('asks, and the owner %s', async (_, act, end) => {
    await open();
    await toPayment((await choose(false)).path, /^Request for/);
    await fillCard(VISA);
    await pay();
    await status('Waiting for an answer').waitFor();
    const answer = await api.post(`/api/bookings/${bookingId()}/${act}`, {}, owner);
    expect(answer.status).toBe(200);
    await status(end).waitFor();
  });

  it('who loses the race keeps the choices and is offered other dates', async () => {
    await open();
    const { path, id, date } = await choose();
    await page.goto(path);
    await page.getByRole('link', { name: 'Continue to booking' }).click();
    await signIn();
    await page.getByLabel(/Message to/).fill('Keep this.');
    const rival = await api.register('rival');
    const taken = await api.call('POST', '/api/bookings', {
      token: rival.jwt,
      headers: { 'idempotency-key': randomUUID() },
      body: { listingId: id, startDate: date, endDate: date },
    });
    expect(taken.status).toBe(201);
    await page.getByRole('button', { name: /^Book for/ }).click();
    await page.getByRole('alert').getByText('Somebody has just booked').waitFor();
    await expectValue(page.getByLabel(/Message to/), 'Keep this.');
    await page.getByRole('alert').getByRole('link').first().click();
    await page.getByRole('link', { name: 'Continue to booking' }).waitFor();
  });

  it('needs no scripts up to the payment', async () => {
    await open({ javaScriptEnabled: false });
    const { path, title } = await choose();
    await toPayment(path, /^Book for/);
    await page.getByText('needs JavaScript').waitFor();
    await page.getByRole('link', { name: 'To the booking' }).click();
    await heading(title).waitFor();
    await status('Waiting for payment').waitFor();
  });

  it('needs no mouse', async () => {
    await open();
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : '';
          return label || element?.textContent || '';
        });
        if (name.test(focused)) return;
      }
      throw new Error(`the keyboard does not reach ${name}`);
    };
    await page.goto((await choose()).path);
    await tabTo(/^Continue to booking/);
    await page.keyboard.press('Enter');
    await heading('Sign in').waitFor();
    await tabTo(/^Email/);
    await page.keyboard.type('renter@demo.test');
    await page.keyboard.press('Tab');
    await page.keyboard.type(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await heading('Book and pay').waitFor();
    await tabTo(/^Book for/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Card number').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.keyboard.press('Tab');
    for (const typed of [VISA, '12 / 34', '123']) {
      await page.keyboard.type(typed);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await status('Confirmed').waitFor();
  });

  it('gets a calendar file and a receipt, and nobody else does', async () => {
    await open();
    await toPayment((await choose()).path, /^Book for/);
    await fillCard(VISA);
    await pay();
    await status('Confirmed').waitFor();
    const files = ['calendar.ics', 'receipt.pdf'].map((file) => `/bookings/${bookingId()}/${file}`);
    const [calendar, receipt] = await Promise.all(files.map((path) => page.request.get(path)));
    expect(await calendar!.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect((await receipt!.body()).subarray(0, 5).toString()).toBe('%PDF-');
    const stranger = await browser.newContext({ baseURL: platform.storefrontUrl! });
    const turnedAway = await stranger.request.get(files[1]!, { maxRedirects: 0 });
    expect(turnedAway.headers().location).toContain('/sign-in');
    await stranger.close();
  });
});
