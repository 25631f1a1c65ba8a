/** What a visitor is shown is what a renter pays, and what is booked is shown as taken. */
import { Api } from '@rental/config/testing/api';
import { openBrowser } from '@rental/config/testing/browser';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { describeWith } from '@rental/config/testing/requirements';
import type { Browser, Page } from 'playwright-core';
import { expectText } from './expectations';

jest.setTimeout(120_000);

describeWith('chromium', 'from the search to a paid booking', () => {
  let platform: Platform;
  let browser: Browser;
  let api: Api;
  let page: Page;

  beforeAll(async () => {
    platform = await startPlatform({ name: 'journey', storefront: true });
    api = new Api(platform.cmsUrl, platform.emulatorUrl);
    browser = await openBrowser();
    const context = await browser.newContext({ baseURL: platform.storefrontUrl!, locale: 'en-US' });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('shows the exact total, sells at it, and crosses the dates out', async () => {
    const [startDate, endDate] = [await api.day(40), await api.day(42)];
    await page.goto(
      `/search?query=camera&instantBook=true&startDate=${startDate}&endDate=${endDate}`,
    );
    await page.locator('main article a').first().click();
    await page.waitForURL('**/listings/*');
    const slug = new URL(page.url()).pathname.split('/').pop()!;
    const listing = (await api.get(`/api/listings/${slug}`)).json.data;
    const body = { listingId: listing.id, startDate, endDate };
    const { total, currency } = (await api.post('/api/bookings/quote', body)).json.data;
    const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
    const shown = (total / 10 ** (digits.maximumFractionDigits ?? 2)).toLocaleString('en', {
      minimumFractionDigits: digits.minimumFractionDigits,
    });
    await page.goto(`/listings/${slug}?startDate=${startDate}&endDate=${endDate}`);
    await expectText(page, shown);

    const renter = await api.signIn('renter@demo.test');
    const booked = await api.post('/api/bookings', body, renter);
    expect(booked.status).toBe(201);
    await api.pay(booked.json.paymentClientSecret);
    const booking = await api.reach(booked.json.bookingId, renter, 'CONFIRMED');
    expect(booking.quote.total).toBe(total);

    await page.goto(
      `/search?query=camera&instantBook=true&startDate=${startDate}&endDate=${endDate}`,
    );
    const links = await page
      .locator('main article a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => href?.includes(`/listings/${slug}?`))).toEqual([]);
    await page.goto(`/listings/${slug}?startDate=${startDate}&endDate=${endDate}`);
    await expectText(page, /taken|not free|not available/i);
  });
});
