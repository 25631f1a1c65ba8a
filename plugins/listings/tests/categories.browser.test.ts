/** A field is added to a category in the admin: the wizard asks for it, page and filters show it. */
import AxeBuilder from '@axe-core/playwright';
import { signInToAdmin } from '@rental/config/testing/admin';
import { DEMO_PASSWORD, until } from '@rental/config/testing/api';
import { openBrowser } from '@rental/config/testing/browser';
import { describeWith } from '@rental/config/testing/requirements';
import type { Browser, Page } from 'playwright-core';
import { attributesOf, idOf, startCategories } from './category-world';
import {
  api,
  command,
  decide,
  photo,
  platform,
  read,
  stopWorld,
  wholeListing,
} from './owner-world';

const BUILD_MS = 600_000;
const OWNER = 'owner@demo.test';

jest.setTimeout(120_000);

describeWith('chromium', 'categories in the admin', () => {
  let browser: Browser;
  let desk: Page;
  let shop: Page;
  let token: string;
  let listingId: string;

  const newPage = async (): Promise<Page> =>
    (
      await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
    ).newPage();

  beforeAll(async () => {
    await startCategories({ admin: true, storefront: true });
    browser = await openBrowser();
    token = await api.signIn(OWNER);
    const photos = [{ uploadId: await photo(token), alt: 'Front' }];
    const body = { ...(await wholeListing()), photos };
    listingId = (await api.post('/api/listings', body, token)).json.data.id;
    [desk, shop] = [await newPage(), await newPage()];
    await signInToAdmin(desk, platform.cmsUrl, 'content@demo.test');
    await desk.goto(
      `${platform.cmsUrl}/admin/plugins/categories?category=${await idOf('guitars')}`,
    );
    await desk.getByRole('heading', { level: 2, name: 'Guitars' }).waitFor();
  }, BUILD_MS);
  afterAll(async () => {
    await browser?.close();
    await stopWorld();
  });

  const told = (words: string | RegExp) => desk.getByText(words).first().waitFor();
  const choose = async (label: string, option: string): Promise<void> => {
    await desk.getByRole('combobox', { name: label, exact: true }).click();
    await desk.getByRole('option', { name: option, exact: true }).click();
  };
  async function expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: desk }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)).toEqual([]);
  }

  it('is shown while it is made, with what it does to the listings', async () => {
    await desk.getByRole('button', { name: 'Add a field' }).click();
    const card = desk.getByRole('region', { name: 'New field' });
    await card.getByRole('textbox', { name: /^Label/ }).fill('Finish');
    const named = desk.getByRole('region', { name: 'Finish', exact: true });
    await choose('Type', 'One of a list');
    for (const [place, option] of [
      [1, 'Gloss'],
      [2, 'Matte'],
    ] as const) {
      await named.getByRole('button', { name: 'Add an option' }).click();
      await named.getByLabel(`Label of option ${place}`).fill(option);
    }
    await named.getByRole('checkbox', { name: 'Filter in search' }).click();
    const preview = desk.getByRole('region', { name: 'Preview' });
    await preview.getByText('Finish (optional)').waitFor();
    await preview.getByRole('tab', { name: 'Search filters' }).click();
    await preview.getByRole('checkbox', { name: 'Matte' }).waitFor();
    await told('No listing changes.');
    await told('Finish is new');
    await expectAccessible();
    await desk.getByRole('link', { name: 'Home', exact: true }).click();
    const asked = desk.getByRole('alertdialog', { name: 'Leave without saving?' });
    await asked.getByRole('button', { name: 'Keep editing' }).click();
    await asked.waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    await told('Saved: Guitars');
  });

  it('is asked for in the wizard', async () => {
    await shop.goto(`${platform.storefrontUrl}/owner/listings/${listingId}/details`);
    await shop.getByLabel('Email address', { exact: true }).fill(OWNER);
    await shop.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await shop.getByRole('button', { name: 'Sign in', exact: true }).click();
    await shop.getByLabel('Finish').selectOption({ label: 'Matte' });
    await shop.locator('main button[value=next]').click();
    await shop.getByRole('heading', { level: 1, name: 'Price' }).waitFor();
    expect(await attributesOf(listingId)).toMatchObject({ finish: 'matte' });
  });

  it("is on the listing's page and among the filters", async () => {
    expect((await command(listingId, 'submit', token)).status).toBe(200);
    expect((await decide(listingId, 'approve')).status).toBe(200);
    const { slug } = await read(listingId, token);
    await until(
      'the filter finds it',
      async () =>
        (await api.get('/api/listings/search?category=guitars&attributes[finish]=matte')).json
          .pagination?.total,
      (total) => total === 1,
    );
    await shop.goto(`${platform.storefrontUrl}/listings/${slug}`);
    await shop.getByText('Finish', { exact: true }).waitFor();
    await shop.getByText('Matte', { exact: true }).waitFor();
    await shop.goto(`${platform.storefrontUrl}/search?category=guitars`);
    await shop.locator('summary', { hasText: 'Finish' }).click();
    await shop.getByLabel(/^Matte/).check();
    await shop.getByRole('button', { name: 'Show results' }).click();
    await shop.waitForURL(/finish/);
    await shop.getByText('Sunburst Jazzmaster').first().waitFor();
  });

  it('goes only after the numbers were confirmed', async () => {
    await desk.reload();
    await desk.getByRole('button', { name: 'Remove Finish' }).click();
    await told('1 listing loses a value.');
    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = desk.getByRole('dialog', { name: 'Change existing listings?' });
    await dialog.getByText('Finish is removed: 1 value is lost').waitFor();
    await dialog.getByRole('button', { name: 'Remove the values and save' }).click();
    await told('Saved: Guitars');
    expect(await attributesOf(listingId)).not.toHaveProperty('finish');
    await desk.getByRole('button', { name: 'Delete', exact: true }).click();
    await told(/This category still holds \d+ listings and no categories/);
  });
});
