/** The admin's home page by role, a reported conversation, and a given-up event that is retried. */
import AxeBuilder from '@axe-core/playwright';
import { signInToAdmin } from '@rental/config/testing/admin';
import { Api } from '@rental/config/testing/api';
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

  /** Somebody asks an owner by another way, and the owner reports it. */
  async function reportedConversation(): Promise<void> {
    const api = new Api(platform.cmsUrl, platform.emulatorUrl);
    const { jwt } = await api.register('asker');
    const { rows } = await platform.pg.query(
      `select l.document_id as id from listings l join up_users u on u.document_id = l.owner_id
        where u.email = 'owner@demo.test' and l.state = 'ACTIVE' limit 1`,
    );
    const text = 'Write to me at ann.asker@example.com';
    const body = { listingId: rows[0].id, text, clientId: 'c1' };
    const { json } = await api.post('/api/conversations', body, jwt);
    const owner = await api.signIn('owner@demo.test');
    const report = { reason: 'fraud', words: 'Wants to pay elsewhere.' };
    const path = `/api/conversations/${json.data.conversationId}/reports`;
    expect((await api.post(path, report, owner)).status).toBe(201);
  }

  test('a moderator reads a reported conversation, and dismisses the report', async () => {
    await reportedConversation();
    const page = await pageOf('Moderator');
    await page.goto(`${platform.cmsUrl}/admin/plugins/chat`);
    const row = page.getByRole('row').filter({ hasText: 'Fraud' });
    await row.getByRole('link').click();
    await page.getByText('Wants to pay elsewhere.').waitFor();
    await page.getByText('Written: Write to me at ann.asker@example.com').waitFor();
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: 'Dismiss the reports' }).click();
    await page.getByText('Say why, in a few words.').waitFor();
    await page.getByLabel('Why').fill('They only asked.');
    await page.getByRole('button', { name: 'Dismiss the reports' }).click();
    await page.getByText('No conversation is reported.').waitFor();
    const { rows } = await platform.pg.query(
      `select action from rental.audit_log where subject_kind = 'conversation' order by id`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['conversation.read', 'report.dismiss']);
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
