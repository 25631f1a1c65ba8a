/** The admin's home page by role, and a given-up event that is retried. */
import { signInToAdmin } from '@rental/config/testing/admin';
import { openBrowser } from '@rental/config/testing/browser';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { describeWith } from '@rental/config/testing/requirements';
import { DEMO_STAFF, type StaffRole } from '@rental/config/testing/staff';
import type { Browser, Page } from 'playwright-core';

jest.setTimeout(240_000);

describeWith('chromium', "the admin's home page and queues", () => {
  let platform: Platform;
  let browser: Browser;

  async function pageOf(role: StaffRole): Promise<Page> {
    const context = await browser.newContext({
      locale: 'en-US',
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await signInToAdmin(page, platform.cmsUrl, DEMO_STAFF[role]);
    return page;
  }

  const widget = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  beforeAll(async () => {
    platform = await startPlatform({ name: 'home-browser', admin: true });
    await platform.pg.query(
      `insert into rental.outbox (consumer, topic, key, payload, occurred_at, next_at, attempts,
          dead_at, last_error)
        values ('nobody', 'booking.confirmed', 'b1', '{"bookingId": "b1"}', now(), now(), 8, now(),
          'The mail service refused it')`,
    );
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  test('a moderator sees the queue and no money', async () => {
    const page = await pageOf('Moderator');
    await widget(page, 'Moderation').getByText('No listing waits for a decision.').waitFor();
    expect(await widget(page, 'Sales').count()).toBe(0);
    expect(await widget(page, 'Verifier').count()).toBe(0);
    await page.context().close();
  });

  test('the Admin retries an event that was given up', async () => {
    const page = await pageOf('Admin');
    await page.goto(`${platform.cmsUrl}/admin/plugins/queues`);
    const event = page.getByRole('article').filter({ hasText: 'The mail service refused it' });
    await event.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Retry' }).click();
    await page.getByText('No event was given up.').waitFor();
    await page.getByText('Redis is not used here').waitFor();
    const { rows } = await platform.pg.query(
      "select dead_at, attempts from rental.outbox where consumer = 'nobody'",
    );
    expect(rows).toEqual([{ dead_at: null, attempts: 0 }]);
    await page.context().close();
  });
});
