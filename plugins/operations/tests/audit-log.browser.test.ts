/** The page "Audit log" in the admin: who finds it, what a line shows, and what comes out as a file. */
import AxeBuilder from '@axe-core/playwright';
import { signInToAdmin } from '@rental/config/testing/admin';
import { Api } from '@rental/config/testing/api';
import { openBrowser } from '@rental/config/testing/browser';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { describeWith } from '@rental/config/testing/requirements';
import { DEMO_STAFF, demoStaff, type StaffRole } from '@rental/config/testing/staff';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

jest.setTimeout(240_000);

const PAGE = '/admin/plugins/operations/audit-log';

describeWith('chromium', 'the audit log in the admin', () => {
  let platform: Platform;
  let browser: Browser;
  let page: Page;

  async function pageOf(role: StaffRole, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      locale: 'en-US',
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    const opened = await context.newPage();
    await signInToAdmin(opened, platform.cmsUrl, DEMO_STAFF[role]);
    return opened;
  }

  beforeAll(async () => {
    platform = await startPlatform({ name: 'audit-log-browser', admin: true });
    browser = await openBrowser();
    page = await pageOf('Auditor');
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  async function renameCategory(): Promise<void> {
    const api = new Api(platform.cmsUrl, platform.emulatorUrl);
    const staff = await demoStaff(api);
    const { rows } = await platform.pg.query('select document_id as id from categories limit 1');
    const path = `/content-manager/collection-types/api::category.category/${rows[0].id}`;
    const body = { name: 'Renamed', description: 'Everything with strings.' };
    expect((await api.call('PUT', path, { token: staff.Content, body })).status).toBe(200);
    const page = { title: 'House rules', slug: 'house-rules' };
    const pages = '/content-manager/collection-types/api::page.page';
    expect((await api.post(pages, page, staff.Content)).status).toBe(201);
  }

  test('nothing was done yet', async () => {
    await page.goto(platform.cmsUrl + PAGE);
    await page.getByText('Nobody has done anything yet').waitFor();
  });

  test('an edit is listed, found by its filters in the address, and shows both sides', async () => {
    await renameCategory();
    await page.goto(`${platform.cmsUrl}${PAGE}?subject=category`);
    const line = page.getByRole('row').filter({ hasText: 'Con Content' });
    await line.filter({ hasText: 'Category: Renamed' }).waitFor();
    expect(await line.count()).toBe(1);
    await line.getByRole('button', { name: 'Show what changed' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Everything with strings.').waitFor();
    await dialog.getByText('content@demo.test').waitFor();
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual(
      [],
    );
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('row').filter({ hasText: 'Page: House rules' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('the export is a file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('audit-log.csv');
  });

  test.each<StaffRole>(['Moderator', 'Content'])(
    '%s neither sees the link nor the page',
    async (role) => {
      const other = await pageOf(role);
      await other.locator('nav').first().waitFor();
      expect(await other.getByRole('link', { name: 'Audit log' }).count()).toBe(0);
      await other.goto(platform.cmsUrl + PAGE);
      await other
        .getByText(/permission/i)
        .first()
        .waitFor();
      await other.context().close();
    },
  );
});
