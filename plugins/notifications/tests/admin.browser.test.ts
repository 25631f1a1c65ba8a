/** Staff in the admin: what was given up is tried again, a template is seen filled and sent to oneself. */
import AxeBuilder from '@axe-core/playwright';
import { signInToAdmin } from '@rental/config/testing/admin';
import { Api } from '@rental/config/testing/api';
import { openBrowser } from '@rental/config/testing/browser';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { describeWith } from '@rental/config/testing/requirements';
import { DEMO_STAFF, demoStaff, type StaffRole } from '@rental/config/testing/staff';
import type { Browser, Page } from 'playwright-core';

jest.setTimeout(240_000);

const TYPE = 'collection-types/api::notification-template.notification-template';

describeWith('chromium', 'notifications in the admin', () => {
  let platform: Platform;
  let browser: Browser;

  async function pageOf(role: StaffRole, path: string): Promise<Page> {
    const context = await browser.newContext({
      locale: 'en-US',
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await signInToAdmin(page, platform.cmsUrl, DEMO_STAFF[role]);
    await page.goto(`${platform.cmsUrl}/admin/${path}`);
    return page;
  }

  beforeAll(async () => {
    platform = await startPlatform({ name: 'notifications-admin', admin: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  test('support sees what was given up, without addresses, and has it tried again', async () => {
    await platform.pg.query(
      `with told as (
          insert into rental.notification
              (event_id, user_id, side, kind, about, facts, link, in_app, created_at)
            select 1, u.document_id, 'user', 'listing_approved', 'l1', '{"title": "Drill"}', '/', true, now()
              from up_users u where u.email = 'owner@demo.test' returning id)
        insert into rental.notification_delivery
            (notification_id, channel, state, deliver_at, attempts, last_error, ended_at)
          select id, 'email', 'dead', now(), 9, 'Error: owner@demo.test is away', now() from told`,
    );
    const page = await pageOf('Support', 'plugins/notifications');
    const card = page.getByRole('article').filter({ hasText: 'listing_approved' });
    await card.getByText('Error: ••• is away').waitFor();
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await card.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Everything was delivered.').waitFor();
    await page.context().close();
  });

  test('content sees a template filled beside its form, and gets it as a mail', async () => {
    const api = new Api(platform.cmsUrl, platform.emulatorUrl);
    const { Content } = await demoStaff(api);
    const body = {
      kind: 'confirmed',
      side: 'owner',
      language: 'en',
      title: 'Somebody booked {title}',
      body: 'Booking {number} is paid.',
    };
    const { json } = await api.post(`/content-manager/${TYPE}`, body, Content);
    const page = await pageOf('Content', `content-manager/${TYPE}/${json.data.documentId}`);
    await page.getByText('Somebody booked Acoustic guitar').waitFor();
    await page.getByText('Booking RP-EXAMPLE is paid.').waitFor();
    await page.getByRole('button', { name: 'Send it to me' }).click();
    await page.getByText('A test mail is on its way to').waitFor();
    const mails = (await api.get('/api/dev/mailbox')).json.data as { subject: string }[];
    expect(mails.map(({ subject }) => subject)).toContain('[Test] Somebody booked Acoustic guitar');
    await page.context().close();
  });
});
