/** Staff at work about people: suspended and restored with the effects shown before, a document reviewed. */
import AxeBuilder from '@axe-core/playwright';
import { signInToAdmin } from '@rental/config/testing/admin';
import { openBrowser } from '@rental/config/testing/browser';
import { describeWith } from '@rental/config/testing/requirements';
import { DEMO_STAFF, type StaffRole } from '@rental/config/testing/staff';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { api, owner, platform, startWorld, stopWorld } from '../../bookings/tests/rental-world';

jest.setTimeout(240_000);

/** The admin may have to be built first. */
const BUILD_MS = 600_000;

const PEOPLE = '/admin/plugins/accounts/people';

describeWith('chromium', 'people in the admin', () => {
  let browser: Browser;
  let page: Page;
  let person: string;

  async function pageOf(role: StaffRole): Promise<Page> {
    const context = await browser.newContext({
      locale: 'en-US',
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
    });
    const opened = await context.newPage();
    await signInToAdmin(opened, platform.cmsUrl, DEMO_STAFF[role]);
    return opened;
  }

  async function expectAccessible(on: Page = page): Promise<void> {
    const { violations } = await new AxeBuilder({ page: on }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`)).toEqual([]);
  }

  beforeAll(async () => {
    await startWorld('people-browser', {}, { admin: true });
    browser = await openBrowser();
    page = await pageOf('Support');
  }, BUILD_MS);
  afterAll(async () => {
    await browser?.close();
    await stopWorld();
  });

  test('a person is found by a mail address, and the page has their sections', async () => {
    await page.goto(platform.cmsUrl + PEOPLE);
    await page.getByRole('link').and(page.locator('td a')).first().waitFor();
    await expectAccessible();
    const search = page.getByRole('searchbox');
    await search.fill('owner@demo.test');
    await search.press('Enter');
    await page.waitForURL(/search=owner/);
    const first = page.locator('tbody tr').first();
    await first.getByText('owner@demo.test', { exact: true }).waitFor();
    await first.getByRole('link').click();
    for (const title of ['Bookings', 'Listings', 'Money', 'Disputes and risks', 'Signed in'])
      await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
    await page.getByText('Can be paid out').waitFor();
    person = page.url();
    await page.getByRole('button', { name: 'End all' }).waitFor();
    await expectAccessible();
  });

  test('a suspension shows its effects, asks for a reason, and is restored', async () => {
    await page.getByRole('button', { name: 'Suspend …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('hidden from search').waitFor();
    await dialog.getByText('Payouts go on').waitFor();
    await dialog.getByRole('button', { name: 'Suspend' }).click();
    await dialog.getByText('Say why, in at least 10 characters.').waitFor();
    await dialog.getByLabel('Reason').fill('Asked renters to pay elsewhere.');
    await dialog.getByRole('button', { name: 'Suspend' }).click();
    await page.getByText('The account is suspended').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Signed in nowhere.').waitFor();
    await expectAccessible();
    expect((await api.get('/api/me', owner)).status).toBe(401);

    await page.getByRole('button', { name: 'Restore …' }).click();
    await dialog.getByText('found again').waitFor();
    await dialog.getByLabel('Reason').fill('It was somebody else.');
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('The account is open.').waitFor();
    const again = await api.signIn('owner@demo.test');
    expect((await api.get('/api/me', again)).status).toBe(200);
  });

  /** Somebody who has sent a picture of a document. */
  async function applicant(): Promise<{ jwt: string; name: string }> {
    const { jwt, email } = await api.register('applicant');
    const picture = await sharp({
      create: { width: 320, height: 200, channels: 3, background: 'teal' },
    })
      .png()
      .toBuffer();
    const { uploadId } = (await api.upload('identity', picture, jwt)).json.data;
    const proof = { documentKind: 'id_card', uploadIds: [uploadId] };
    expect((await api.post('/api/me/verification', proof, jwt)).status).toBe(201);
    return { jwt, name: email.split('@')[0] ?? '' };
  }

  test('a document is looked at, refused with a reason, and the next one confirms', async () => {
    const statusOf = async (jwt: string) => (await api.get('/api/me/verification', jwt)).json.data;
    const [first, second] = [await applicant(), await applicant()];
    await page.goto(`${platform.cmsUrl}/admin/plugins/accounts/identity`);
    await page.getByRole('link', { name: first.name }).click();
    await page.getByRole('heading', { level: 1, name: first.name }).waitFor();
    await page.getByRole('button', { name: 'Show picture 1' }).click();
    await page.getByRole('img', { name: 'Picture 1 of the document' }).waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Refuse' }).click();
    await page.getByText('Choose why the document does not do.').waitFor();
    await page.getByRole('combobox').click();
    await page.getByRole('option', { name: 'The picture cannot be read' }).click();
    await page.getByLabel('In own words').fill('The name is in the dark.');
    await page.getByRole('button', { name: 'Refuse' }).click();
    await page.getByText('Refused because').waitFor();
    expect((await statusOf(first.jwt)).latest).toMatchObject({
      refusal: 'unreadable',
      words: 'The name is in the dark.',
    });

    await page.goto(`${platform.cmsUrl}/admin/plugins/accounts/identity`);
    await page.getByRole('link', { name: second.name }).waitFor();
    await page.getByRole('link', { name: first.name }).waitFor({ state: 'detached' });
    await expectAccessible();
    await page.getByRole('link', { name: second.name }).click();
    await page.getByRole('button', { name: 'Confirm the identity' }).click();
    await page.getByRole('button', { name: 'Confirm the identity' }).waitFor({ state: 'detached' });
    expect(await statusOf(second.jwt)).toMatchObject({ verified: true });
    await page.getByRole('link', { name: 'The person' }).click();
    await page.getByRole('heading', { level: 2, name: 'Identity documents' }).waitFor();
  });

  test('a moderator sees neither addresses nor money, and suspends nobody', async () => {
    const moderator = await pageOf('Moderator');
    await moderator.goto(person);
    await moderator.getByRole('heading', { level: 2, name: 'Listings', exact: true }).waitFor();
    await moderator.getByRole('heading', { level: 2, name: 'Profile', exact: true }).waitFor();
    for (const hidden of ['owner@demo.test', 'Suspend …', 'Can be paid out', 'End all'])
      expect([hidden, await moderator.getByText(hidden).count()]).toEqual([hidden, 0]);
    await moderator.context().close();
  });
});
