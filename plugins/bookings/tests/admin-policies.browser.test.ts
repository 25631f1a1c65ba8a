/** Staff draft a version of a policy in the admin, see what it means, and publish it. */
import AxeBuilder from '@axe-core/playwright';
import { signInToAdmin } from '@rental/config/testing/admin';
import { openBrowser } from '@rental/config/testing/browser';
import { describeWith } from '@rental/config/testing/requirements';
import type { Browser, Page } from 'playwright-core';
import {
  api,
  bookAndPay,
  HOUR_MS,
  platform,
  renter,
  shifted,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

jest.setTimeout(240_000);

describeWith('chromium', 'policies and fees in the admin', () => {
  let browser: Browser;
  let page: Page;
  let number: string;

  beforeAll(async () => {
    await startWorld('admin-policies', {}, { admin: true });
    number = await cancelledLate();
    browser = await openBrowser();
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width: 1440, height: 900 },
    });
    page = await context.newPage();
    await signInToAdmin(page, platform.cmsUrl);
  });
  afterAll(async () => {
    await browser?.close();
    await stopWorld();
  });

  /** 36 hours before the start: half comes back by the first version, nothing by the second. */
  async function cancelledLate(): Promise<string> {
    const { rows } = await platform.pg.query(
      "select document_id as id from cancellation_policies where slug = 'moderate' limit 1",
    );
    const set = `cancellation_policy_id = '${rows[0].id}'`;
    const { bookingId, startAt } = await bookAndPay(4, 6, set);
    await api.clockTo(shifted(startAt, -36 * HOUR_MS));
    expect((await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter)).status).toBe(200);
    return (await show(bookingId)).number;
  }

  async function expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)).toEqual([]);
  }

  it('lists what is in force, and drafts the next version from it', async () => {
    await page.goto(`${platform.cmsUrl}/admin/plugins/policies`);
    await page.getByRole('heading', { name: 'Moderate' }).waitFor();
    await page.getByRole('heading', { name: 'Standard fees' }).waitFor();
    await expectAccessible();
    await page
      .locator('section')
      .filter({ hasText: 'Cancellation policies' })
      .getByRole('button', { name: 'Draft version 2' })
      .nth(1)
      .click();
    await page.getByRole('heading', { name: 'Moderate · version 2' }).waitFor();
    await page.getByText('It says the same.').waitFor();
  });

  it('explains what is wrong while it is typed', async () => {
    const hours = page.getByLabel('Hours before the start').nth(1);
    await hours.fill('200');
    await hours.blur();
    await page.getByText('Give fewer than 120 hours').waitFor();
    await page.getByText('Mend what is marked').waitFor();
    expect(await page.getByRole('button', { name: 'Save draft' }).isDisabled()).toBe(true);
    await hours.fill('48');
    await hours.blur();
    await page.getByText('50% until 2 days before the start').waitFor();
    await page.getByRole('row', { name: 'Refund: Renter, 24 hours before $55.00 $0.00' }).waitFor();
    await expectAccessible();
  });

  it('asks before what was typed is left unsaved', async () => {
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    const asked = page.getByRole('alertdialog', { name: 'Leave without saving?' });
    await asked.getByRole('button', { name: 'Keep editing' }).click();
    await asked.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Moderate · version 2' }).waitFor();
  });

  it('shows what it would have changed for the bookings of the last months', async () => {
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('button', { name: 'Publish …' }).waitFor();
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByText('1 of 1 bookings would have been different.').waitFor();
    await page.getByRole('link', { name: number }).waitFor();
    await expectAccessible();
  });

  it('is published with a confirmation, and never changes again', async () => {
    await page.getByRole('button', { name: 'Publish …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Publish version 2?').waitFor();
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Published versions never change').waitFor();
    await page.getByText('In force', { exact: true }).waitFor();
    await expectAccessible();
    const { rows } = await platform.pg.query(
      `select version, tiers from rental.policy_in_force((select document_id
        from cancellation_policies where slug = 'moderate' limit 1), now() + interval '1 year')`,
    );
    expect(rows).toEqual([
      {
        version: 2,
        tiers: [
          { hoursBefore: 120, refundPercent: 100 },
          { hoursBefore: 48, refundPercent: 50 },
        ],
      },
    ]);
  });

  it('is retired and brought back, once what that does was shown', async () => {
    await page.goto(`${platform.cmsUrl}/admin/plugins/policies`);
    const strict = page
      .locator('div')
      .filter({ has: page.getByRole('heading', { name: 'Strict', exact: true }) })
      .filter({ has: page.getByRole('list') })
      .last();
    await strict.getByRole('button', { name: 'Retire …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Retire “Strict”?' });
    await dialog.getByText(/active listings use it: they stay on offer/).waitFor();
    await dialog.getByLabel('Why').fill('Hardly anybody books it');
    await dialog.getByRole('button', { name: 'Retire', exact: true }).click();
    await strict.getByText('Retired', { exact: true }).waitFor();
    await strict.getByText(/Hardly anybody books it/).waitFor();
    await strict.getByRole('button', { name: 'Bring back …' }).click();
    const back = page.getByRole('dialog', { name: 'Bring “Strict” back?' });
    await back.getByLabel('Why').fill('Its owners ask for it');
    await back.getByRole('button', { name: 'Bring back', exact: true }).click();
    await strict.getByRole('button', { name: 'Retire …' }).waitFor();
  });

  it('says why a deadline would be a dead end, and what others would have changed', async () => {
    await page.goto(`${platform.cmsUrl}/admin/plugins/policies`);
    await page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Deadlines', level: 2 }) })
      .getByRole('button', { name: 'Draft version 2' })
      .click();
    await page.getByRole('heading', { name: 'Deadlines · version 2' }).waitFor();
    const claims = page.getByLabel('Claims, in days');
    await claims.fill('0');
    await claims.blur();
    await page.getByText('so nothing would lead on from there: give at least 1').waitFor();
    expect(await page.getByRole('button', { name: 'Save draft' }).isDisabled()).toBe(true);
    await claims.fill('5');
    await claims.blur();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('button', { name: 'Publish …' }).waitFor();
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByText('Nothing would have been different for 1 bookings.').waitFor();
    await expectAccessible();
  });
});
