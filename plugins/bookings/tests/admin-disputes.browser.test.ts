/** Staff decide a dispute in the admin: both sides, a split with its preview, the same amounts in the end. */
import AxeBuilder from '@axe-core/playwright';
import { signInToAdmin } from '@rental/config/testing/admin';
import { openBrowser } from '@rental/config/testing/browser';
import { describeWith } from '@rental/config/testing/requirements';
import { formatMoney } from '@rental/shared/format-money';
import type { Browser, Page } from 'playwright-core';
import { captured, claim, staffToken, startStaffedWorld } from './dispute-world';
import {
  api,
  expectAllInvariants,
  handedOver,
  HOUR_MS,
  owner,
  platform,
  renter,
  shifted,
  show,
  stopWorld,
} from './rental-world';

jest.setTimeout(240_000);

describeWith('chromium', 'staff decide a dispute in the admin', () => {
  let browser: Browser;
  let page: Page;
  let bookingId: string;
  let number: string;
  let currency: string;

  beforeAll(async () => {
    await startStaffedWorld('admin-disputes', { admin: true });
    bookingId = await damaged();
    ({
      number,
      quote: { currency },
    } = await show(bookingId));
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

  /** Handed over, returned with a damage, and a claim whose part of the deposit has arrived. */
  async function damaged(): Promise<string> {
    const { bookingId: id, endAt } = await handedOver(3, 5);
    await api.clockTo(shifted(endAt, HOUR_MS));
    await api.reach(id, renter, 'RETURN_INSPECTION_PENDING');
    const found = { kind: 'CHECK_OUT', condition: 'DAMAGED', issues: ['The neck is broken'] };
    expect((await api.post(`/api/bookings/${id}/inspections`, found, owner)).status).toBe(200);
    const description = 'The neck is broken.';
    expect((await claim(id, owner, 1000, { reason: 'damage', description })).status).toBe(201);
    await captured(id);
    return id;
  }

  async function expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)).toEqual([]);
  }

  it('finds the case in the list, both reports side by side', async () => {
    await page.goto(`${platform.cmsUrl}/admin/plugins/bookings/disputes`);
    await page.getByRole('row', { name: number }).getByText('Owner:').waitFor();
    await expectAccessible();
    await page.getByRole('link', { name: number }).click();
    await page.getByText('The neck is broken.').waitFor();
    await page.getByRole('heading', { name: 'At handover' }).waitFor();
    await page.getByRole('heading', { name: 'At return' }).waitFor();
    await expectAccessible();
  });

  it('is shown what a split gives before it is decided, and decides with reasons only', async () => {
    const { frozen } = (await api.get(`/bookings/${bookingId}/dispute`, staffToken())).json.data;
    const deposit = page.getByLabel('Of the deposit to the owner');
    await deposit.fill('7.5');
    await deposit.blur();
    const paid = formatMoney(frozen + 750, currency, 'en');
    await page.getByText(paid, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Decide …' }).click();
    await page.getByText('Say why, so that both sides understand it.').waitFor();
    await page.getByLabel('Reasons').fill('Three quarters of the repair.');
    await page.getByRole('button', { name: 'Decide …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(paid, { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await page.getByRole('heading', { name: 'Decision' }).waitFor();
    await page.getByText('Can be appealed until').waitFor();
    await expectAccessible();
    expect((await show(bookingId)).dispute).toMatchObject({
      state: 'RESOLVED',
      decision: {
        toOwner: frozen,
        depositToOwner: 750,
        depositToRenter: 250,
        note: 'Three quarters of the repair.',
      },
    });
  });

  it('leaves nothing open once the decision is carried out', async () => {
    await api.advance('P8D');
    await api.reach(bookingId, renter, 'SETTLED');
    await page.reload();
    await page.getByText('Closed', { exact: true }).waitFor();
    await expectAllInvariants();
  });
});
