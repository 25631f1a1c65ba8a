/** An owner from the first visit to the first payout, in the browser. */
import AxeBuilder from '@axe-core/playwright';
import { Api, until } from '@rental/config/testing/api';
import { openBrowser } from '@rental/config/testing/browser';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { describeWith } from '@rental/config/testing/requirements';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { expectCount, expectText, expectValue } from './expectations';
import { SMALL } from './storefront-under-test';

jest.setTimeout(240_000);

const PASSWORD = 'Correct-horse-9';
const TITLE = 'Sunburst Jazzmaster';

describeWith('chromium', 'an owner from the first listing to the first payout', () => {
  let platform: Platform;
  let browser: Browser;
  let api: Api;
  let page: Page;
  let owner: { jwt: string; email: string };
  let listingId: string;
  let bookingId: string;

  beforeAll(async () => {
    platform = await startPlatform({ name: 'owner-pages', storefront: true });
    api = new Api(platform.cmsUrl, platform.emulatorUrl);
    browser = await openBrowser();
    owner = await api.register('owner');
    const context = await browser.newContext({
      baseURL: platform.storefrontUrl!,
      locale: 'en-US',
      viewport: SMALL,
    });
    page = await context.newPage();
    await signIn();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  async function signIn(): Promise<void> {
    await page.context().clearCookies();
    await page.goto('/sign-in?redirectTo=/owner');
    await page.getByLabel('Email address').fill(owner.email);
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.locator('main button[type=submit]').click();
    await headed('Your rental business');
  }

  async function photo(name: string) {
    const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: 'teal' } });
    return { name, mimeType: 'image/jpeg', buffer: await picture.jpeg().toBuffer() };
  }

  const headed = (text: string) =>
    page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
  const next = async (step: string) => {
    await page.locator('main button[value=next]').click();
    await headed(step);
  };
  async function expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)).toEqual([]);
  }

  it('connects payouts at the payment service and comes back', async () => {
    await expectAccessible();
    await page.getByRole('button', { name: 'Connect payouts' }).click();
    await page.waitForURL(`${platform.emulatorUrl}/**`);
    await page.locator('button').first().click();
    await expectText(page, 'Payouts are connected');
  });

  it('describes a listing step by step; a refused entry stays', async () => {
    await page.goto('/owner/listings/new');
    await expectAccessible();
    await page.getByLabel('Guitars', { exact: true }).check();
    await page.getByRole('button', { name: 'Begin' }).click();
    await headed('Photos');
    listingId = page.url().split('/').at(-2)!;
    await page.setInputFiles('input[type=file]', [await photo('a.jpg'), await photo('b.jpg')]);
    await page.getByRole('button', { name: 'Save photos' }).click();
    await page.getByLabel('What photo 2 shows').fill('Back');
    await page.getByRole('button', { name: 'Move photo 2 earlier' }).click();
    await page.locator('main li:first-child img[alt=Back]').waitFor();
    await expectAccessible();
    await next('Details');
    await page.getByLabel('Title').fill(TITLE);
    await page
      .locator('textarea')
      .fill('A well kept electric guitar with its hard case and a strap.');
    await page.getByLabel('Brand').fill('Fender');
    await page.getByLabel('Strings').fill('six');
    await page.locator('main button[value=next]').click();
    await page.getByRole('alert').waitFor();
    await expectValue(page.getByLabel('Strings'), 'six');
    await expectAccessible();
    await page.getByLabel('Strings').fill('6');
    await next('Price');
    await page.locator('[name="price.amount"]').fill('25.50');
    await page.locator('[name="price.currency"]').selectOption('EUR');
    await page.locator('[name=depositAmount]').fill('200');
    await next('Place');
  });

  it('is led from what is missing to its step, and sends it', async () => {
    await page.locator('[name="location.address"]').fill('Main Square 1');
    await page.locator('[name="location.city"]').fill('Graz');
    await page.locator('[name="location.country"]').fill('at');
    await page.locator('[name="location.lat"]').fill('47.07');
    await page.locator('[name="location.lng"]').fill('15.44');
    await next('Rules');
    await page.goto(`/owner/listings/${listingId}/preview`);
    await page.getByRole('link', { name: 'Choose how cancellations are handled.' }).click();
    await headed('Rules');
    await page.getByLabel('Good renters book at once').check();
    await page.locator('[name=cancellationPolicyId]').first().check();
    await next('Check and send');
    await expectAccessible();
    await page.getByRole('button', { name: 'Send it to us' }).click();
    await expectText(page, 'Being looked at');
  });

  it('sees the booking, hands over and takes back with photos', async () => {
    await approve(api, listingId);
    const renter = await api.signIn('renter@demo.test');
    const body = { listingId, startDate: await api.day(3), endDate: await api.day(4) };
    const booked = (await api.post('/api/bookings', body, renter)).json;
    bookingId = booked.bookingId;
    await api.pay(booked.paymentClientSecret);
    const { startAt, endAt } = await api.reach(bookingId, renter, 'CONFIRMED');
    await page.goto('/owner');
    await expectText(page, TITLE);
    for (const [at, status, title] of [
      [startAt, 'INSPECTION_PENDING', 'Check-in report'],
      [endAt, 'RETURN_INSPECTION_PENDING', 'Check-out report'],
    ] as const) {
      await api.clockTo(at);
      await api.reach(bookingId, owner.jwt, status);
      await report(title);
    }
    await expectCount(page.locator('section img[alt^="Photo 1"]'), 2);
  });

  async function report(title: string): Promise<void> {
    await page.goto(`/bookings/${bookingId}`);
    await page.getByRole('link', { name: /^Write the check-/ }).click();
    await headed(title);
    await expectAccessible();
    for (const item of await page.getByRole('checkbox').all()) await item.check();
    await page.getByLabel('Condition').selectOption('GOOD');
    await page.setInputFiles('input[type=file]', [await photo('now.jpg')]);
    await page.locator('main button[type=submit]').click();
    await headed(TITLE);
  }

  it('is paid, and sees what of each booking', async () => {
    await api.advance('P8D');
    const payouts = async () => (await api.get('/api/payments/payouts', owner.jwt)).json?.data;
    await until('a payout', payouts, (paid) => paid?.length > 0);
    await page.goto('/owner/earnings');
    // Two days at €25.50, less the commission of 15 %.
    await expectText(page, '€43.35');
    await expectAccessible();
  });
});

async function approve(api: Api, listingId: string): Promise<void> {
  const login = { email: 'ops@demo.test', password: 'Demo-pass-1' };
  const staff = (await api.post('/admin/login', login)).json.data.token;
  const { revision } = (await api.get(`/listings/${listingId}/review`, staff)).json.data;
  const decision = { decision: 'approve', revision, reason: '' };
  expect((await api.post(`/listings/${listingId}/review`, decision, staff)).status).toBe(200);
}
