/** Staff find a booking from their home page, see its calendars, force a step, and keep filters of their own. */
import AxeBuilder from '@axe-core/playwright';
import { signInToAdmin } from '@rental/config/testing/admin';
import { openBrowser } from '@rental/config/testing/browser';
import { describeWith } from '@rental/config/testing/requirements';
import type { Browser, Page } from 'playwright-core';
import { insertListedBookings, type Known } from './listed-bookings';
import { api, bookAndPay, platform, renter, show, startWorld, stopWorld } from './rental-world';

jest.setTimeout(240_000);

const REASON = 'The renter called: the concert is off.';

describeWith('chromium', 'bookings in the admin', () => {
  let browser: Browser;
  let page: Page;
  let bookingId: string;
  let number: string;
  let title: string;
  let owner: string;

  beforeAll(async () => {
    await startWorld('admin-bookings-browser', {}, { admin: true });
    bookingId = (await bookAndPay(6, 8)).bookingId;
    const { rows } = await platform.pg.query(
      `select b.number, b.listing_title as title, coalesce(u.display_name, u.username) as owner
        from bookings b join up_users u on u.document_id = b.owner_id where b.document_id = $1`,
      [bookingId],
    );
    ({ number, title, owner } = rows[0]);
    browser = await openBrowser();
    const context = await browser.newContext({
      locale: 'en-US',
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
    });
    page = await context.newPage();
    await signInToAdmin(page, platform.cmsUrl);
  });
  afterAll(async () => {
    await browser?.close();
    await stopWorld();
  });

  async function expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)).toEqual([]);
  }
  const counted = (words: string) => page.getByRole('status').getByText(words).waitFor();
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  /** The menu's entry, where it is marked as the page that is shown. */
  const inMenu = (entry: string) =>
    page.locator(`nav a[aria-current=page][href$="/plugins/${entry}"]`);
  const openBooking = async (): Promise<void> => {
    await page.goto(`${platform.cmsUrl}/admin/plugins/bookings/${bookingId}`);
    await heading(number);
  };
  /** Its first day in a calendar, which names it. */
  const marked = () => page.getByRole('link', { name: `${number}, Confirmed` }).first();

  it('are counted by a widget that leads to exactly those', async () => {
    const sales = page.getByRole('region', { name: 'Sales', exact: true });
    await sales.getByRole('listitem').filter({ hasText: 'Bookings' }).getByText('1').waitFor();
    await sales.getByRole('link', { name: 'Bookings', exact: true }).click();
    await counted('One booking');
    await page.getByText('Sale: Was paid for').waitFor();
    await link(number).waitFor();
    await expectAccessible();
    await link(number).click();
    await heading(number);
    await inMenu('bookings').waitFor();
    await link('Policies & fees').click();
    await heading('Policies & fees');
    await inMenu('policies').waitFor();
    expect(await inMenu('bookings').count()).toBe(0);
  });

  it('stand in the calendar of their listing and of their owner', async () => {
    await openBooking();
    await link('Calendar of the listing').click();
    await heading(`Calendar: ${title}`);
    await marked().waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Later' }).click();
    await marked().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'From today' }).click();
    await marked().click();
    await heading(number);
    await link('Calendar of the owner').click();
    await heading(`Calendar of ${owner}`);
    await page
      .getByRole('row', { name: title })
      .getByRole('link', { name: number })
      .first()
      .waitFor();
    await expectAccessible();
  });

  it('are forced on with a reason, which the history and the audit log keep', async () => {
    await openBooking();
    await page.getByRole('button', { name: 'Cancel for the renter' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The renter gets back').waitFor();
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Force it' }).click();
    await dialog.getByText('Say why.').waitFor();
    expect((await show(bookingId)).status).toBe('CONFIRMED');
    await dialog.getByLabel('Reason').fill(REASON);
    await dialog.getByRole('button', { name: 'Force it' }).click();
    await page.getByText('Done. It stands in the history and in the audit log.').waitFor();
    const history = page.locator('section').filter({ hasText: 'History' });
    await history.getByText(REASON).waitFor();
    await api.reach(bookingId, renter, 'CANCELLED_BY_RENTER');

    await page.goto(`${platform.cmsUrl}/admin/plugins/operations/audit-log?search=${bookingId}`);
    await page.getByRole('row').filter({ hasText: REASON }).waitFor();
  });

  it('are listed by a preset, and by a filter that one keeps', async () => {
    const known = await insertListedBookings();
    const now = Number(await api.now());
    const isOverdue = ({ due_at: due, pending_intent: wish }: Known): boolean =>
      due !== null && Number(due) < now && wish === null;
    const all = `${known.length + 1} bookings`;
    const overdue = `${known.filter(isOverdue).length} bookings`;
    const inCity = known.filter((row) => isOverdue(row) && row.city === known[0]?.city);
    const fewer = inCity.length === 1 ? 'One booking' : `${inCity.length} bookings`;

    await page.goto(`${platform.cmsUrl}/admin/plugins/bookings`);
    await counted(all);
    await link('Deadline passed').click();
    await counted(overdue);
    await page.getByRole('button', { name: 'More filters (1)' }).click();
    await page.getByRole('combobox', { name: 'City' }).click();
    await page.getByRole('option', { name: known[0]?.city, exact: true }).click();
    await counted(fewer);
    await page.getByRole('button', { name: 'Save this filter' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Late in town');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await link('Late in town').and(page.locator('[aria-current=page]')).waitFor();
    await expectAccessible();

    await link('All bookings').click();
    await counted(all);
    await page.reload();
    await link('Late in town').click();
    await counted(fewer);
    await page.getByRole('button', { name: 'Change the filter “Late in town”' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await link('Late in town').waitFor({ state: 'detached' });
    await counted(fewer);
  });
});
