/** Home, search results and a listing's page, as people meet them. */
import { describeWith } from '@rental/config/testing/requirements';
import type { Page } from 'playwright-core';
import { expectAttribute, expectFocus, expectNoOverflow, expectUrl } from './expectations';
import { storefrontUnderTest, WIDTHS, type UnderTest } from './storefront-under-test';

jest.setTimeout(120_000);

describeWith('chromium', 'the first pages', () => {
  let shop: UnderTest;
  let page: Page;

  beforeAll(async () => {
    shop = await storefrontUnderTest('first-pages');
  });
  afterAll(() => shop?.close());
  afterEach(async () => {
    await shop.closePages();
    expect(shop.complaints()).toEqual([]);
  });

  const headed = (text: string) => page.locator('h1', { hasText: text }).waitFor();
  const headingFocused = () => page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  const settled = () => page.waitForLoadState('networkidle');
  const openFirstListing = async () => {
    await page.goto('/search');
    await page.locator('main article a').first().click();
    await page.locator('#book').waitFor();
    await settled();
  };

  it('show a photo in full: arrows step, Esc closes, the focus returns', async () => {
    page = await shop.open();
    await page.goto('/search');
    await page.locator('main article a').first().click();
    await page.locator('#book').waitFor();
    await settled();
    await page.getByRole('link', { name: 'Enlarge photo 1' }).press('Enter');
    const position = page.locator('dialog').getByRole('status');
    await position.getByText(/^1 of /).waitFor();
    await page.keyboard.press('ArrowRight');
    await position.getByText(/^2 of /).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    await expectFocus(page.getByRole('link', { name: 'Enlarge photo 1' }));
  });

  it('offer places while somebody types', async () => {
    page = await shop.open();
    await page.goto('/');
    await settled();
    await page.getByLabel('Where', { exact: true }).fill('berl');
    const offered = page.locator('datalist option[value^="Berlin"]');
    await offered.first().waitFor({ state: 'attached' });
  });

  describe.each(WIDTHS)('at %s', (_name, viewport) => {
    it('lead from home over the results to a listing and its exact total', async () => {
      page = await shop.open({ viewport });
      await page.goto('/');
      await settled();
      await expectNoOverflow(page);
      await page.getByLabel('What', { exact: true }).fill('guitar');
      await page.getByRole('button', { name: 'Search' }).click();
      await headed('“guitar” to rent');
      await expectUrl(page, /\/search\?query=guitar$/);
      await expectNoOverflow(page);

      const card = page.locator('main article').first();
      const title = await card.locator('h2').innerText();
      await card.getByRole('link').click();
      await headed(title);
      await expectUrl(page, '/listings/');
      await headingFocused();
      await expectNoOverflow(page);
    });
  });

  it('take a choice of days in the calendar, and say what it costs', async () => {
    page = await shop.open();
    await openFirstListing();
    const free = page.locator('a.day-free');
    const first = free.nth(5);
    const label = await first.getAttribute('aria-label');
    await first.click();
    await page.getByText('Now choose the last day.').waitFor();
    await page.getByRole('link', { name: label ?? '' }).click();
    const ticket = page.locator('#book');
    await ticket.getByText('If you cancel, you get back').waitFor();
    await ticket.getByText('Total', { exact: true }).waitFor();
  });

  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])("say prices also in the visitor's currency, with the date of the rate: %s", async (_, js) => {
    page = await shop.open({ javaScriptEnabled: js });
    await page.goto('/search?location=Austin');
    await page.getByLabel('Show prices also in').selectOption('JPY');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('Prices in JPY are approximate, at rates of').waitFor();
    await expectUrl(page, '/search?location=Austin');
    await page.getByText('Price in JPY').waitFor();
    const card = page.locator('main article').first();
    await card.getByText(/^per \w+ \(about ¥[\d,]+\)$/).waitFor();
    await card.getByRole('link').click();
    const ticket = page.locator('#book');
    await ticket.getByText(/^About ¥[\d,]+ at the rate of .+ You pay in USD\.$/).waitFor();
  });

  it('work by keyboard alone', async () => {
    page = await shop.open();
    await page.goto('/');
    await settled();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await expectFocus(skip);
    expect((await skip.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expectFocus(page.getByLabel('What', { exact: true }));
    await page.keyboard.type('tent');
    await page.keyboard.press('Enter');
    await headed('“tent” to rent');
    await headingFocused();
    await page.keyboard.press('Tab');
    const outline = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        return element ? getComputedStyle(element).outlineStyle : 'none';
      });
    expect(await outline()).not.toBe('none');
  });

  it('say what to do at an address with nothing', async () => {
    page = await shop.open();
    const answer = await page.goto('/listings/there-is-no-such-thing');
    expect(answer?.status()).toBe(404);
    await headed('This listing is not here any more');
    await page.getByRole('link', { name: 'Browse all listings' }).waitFor();
  });

  it('speak German, and keep doing so', async () => {
    page = await shop.open();
    await page.goto('/?lng=de');
    await expectAttribute(page.locator('html'), 'lang', 'de');
    await page.goto('/search');
    await headed('Alles zum Mieten');
  });

  describe('without scripts', () => {
    const open = () => shop.open({ javaScriptEnabled: false });

    it('search, narrow and widen the list, and turn its pages', async () => {
      page = await open();
      await page.goto('/');
      await page.getByLabel('What', { exact: true }).fill('guitar');
      await page.getByRole('button', { name: 'Search' }).click();
      await expectUrl(page, /\/search\?query=guitar$/);
      await page.getByRole('checkbox', { name: 'Instant booking' }).check();
      await page.getByRole('button', { name: 'Show results' }).click();
      await expectUrl(page, 'instantBook=true');
      await page.getByRole('link', { name: 'Instant booking: remove this filter' }).click();
      await expectUrl(page, /query=guitar$/);
      await page.goto('/search');
      await page.getByRole('link', { name: 'Next' }).click();
      await expectUrl(page, 'page=2');
      await page.locator('main article').first().waitFor();
    });

    it('name the filter to give up', async () => {
      page = await open();
      await page.goto('/search?query=guitar&priceMax=0.01');
      const wayOut = page.getByRole('link', { name: /^Without/ });
      await wayOut.first().click();
      await page.locator('main article').first().waitFor();
    });

    it('show a listing’s total for the days of the form', async () => {
      page = await open();
      await page.goto('/search?category=guitars');
      await page.locator('main article a').first().click();
      const href = (await page.locator('a.day-free').nth(5).getAttribute('href')) ?? '';
      const date = new URL(href, shop.url).searchParams.get('startDate') ?? '';
      await page.getByLabel('First day').fill(date);
      await page.getByLabel('Last day').fill(date);
      await page.getByRole('button', { name: 'Show the total' }).click();
      await expectUrl(page, `startDate=${date}&endDate=${date}`);
      await page.locator('#book').getByText('Total', { exact: true }).waitFor();
    });
  });
});
