/** Moderation in the admin: ten listings by keyboard alone, and two moderators at the same one. */
import { signInToAdmin } from '@rental/config/testing/admin';
import { until } from '@rental/config/testing/api';
import { openBrowser } from '@rental/config/testing/browser';
import { describeWith } from '@rental/config/testing/requirements';
import type { Browser, Page } from 'playwright-core';
import { emptyQueue, startModeration, submitted } from './moderation-world';
import { api, other, owner, platform, published, read, stopWorld } from './owner-world';

const BUILD_MS = 600_000;
const WAIT_MS = 60_000;
const TITLES = Array.from({ length: 10 }, (_, n) => `Jazzmaster ${String(n + 1).padStart(2, '0')}`);
const OWN_WORDS = 'As a jar of clear acrylic: j k a c r x ?';

let browser: Browser;

/** A member of staff in a browser of their own, at the queue. */
async function moderator(name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signInToAdmin(page, platform.cmsUrl, `${name}@demo.test`);
  await page.goto(`${platform.cmsUrl}/admin/plugins/moderation`);
  return page;
}

/** The title of what is open. */
const opened = (page: Page, title: string) =>
  page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
const told = (page: Page, words: string) =>
  page.getByText(words, { exact: true }).first().waitFor({ timeout: WAIT_MS });
/** The reason that the keys choose from now on. */
const focused = (page: Page, reason: string) =>
  page
    .locator('[role=radio][aria-checked=true]:focus')
    .and(page.getByRole('radio', { name: reason }))
    .waitFor();
/**
 * Escape until no dialog is left: Radix heeds it a moment after the dialog has taken the focus, and a
 * script is faster than that moment.
 */
const dismissed = (page: Page) =>
  until(
    'no dialog',
    async () => {
      await page.keyboard.press('Escape');
      return page.getByRole('dialog').count();
    },
    (count) => count === 0,
  );
const statusOf = async (id: string): Promise<string> => (await read(id)).status;

describeWith('chromium', 'moderation in the admin', () => {
  beforeAll(async () => {
    await startModeration({ admin: true });
    browser = await openBrowser();
  }, BUILD_MS);
  afterAll(async () => {
    await browser?.close();
    await stopWorld();
  });

  test('ten listings are moderated by keyboard alone', async () => {
    await emptyQueue();
    const ids: string[] = [];
    for (const title of TITLES) ids.push(await submitted({ title }));
    const page = await moderator('anna');
    await opened(page, 'Jazzmaster 01');
    await told(page, 'You have taken this: colleagues see that you look at it.');
    const press = (key: string) => page.keyboard.press(key);

    await press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await press('a');
    await dismissed(page);
    await press('j');
    await opened(page, 'Jazzmaster 02');
    await press('k');
    await opened(page, 'Jazzmaster 01');
    await press('p');
    await page.getByRole('dialog', { name: 'Photo 1 of 2' }).waitFor();
    await press('ArrowRight');
    await page.getByRole('dialog', { name: 'Photo 2 of 2' }).waitFor();
    await dismissed(page);
    expect(await statusOf(ids[0] ?? '')).toBe('PENDING_REVIEW');

    for (const title of TITLES.slice(0, 5)) {
      await opened(page, title);
      await press('a');
      await told(page, `Approved: ${title}`);
    }

    await opened(page, 'Jazzmaster 06');
    await page.getByText('You have approved “Jazzmaster 05”.').waitFor();
    await press('u');
    await opened(page, 'Jazzmaster 05');
    expect(await statusOf(ids[4] ?? '')).toBe('PENDING_REVIEW');
    await told(page, 'You have taken this: colleagues see that you look at it.');
    await press('a');
    await told(page, 'Approved: Jazzmaster 05');
    await opened(page, 'Jazzmaster 06');
    await press('c');
    await focused(page, 'Contact data in the text');
    await press('ArrowDown');
    // The group chooses what it moves to while the key is down; a quick key only moves.
    await page
      .getByRole('radio', { name: 'Photos do not show the item' })
      .and(page.locator(':focus'))
      .waitFor();
    await press('Space');
    await focused(page, 'Photos do not show the item');
    await press('Tab');
    await page.keyboard.type(OWN_WORDS);
    await press('Control+Enter');
    await told(page, 'Changes requested: Jazzmaster 06');

    await opened(page, 'Jazzmaster 07');
    await press('r');
    await focused(page, 'Not allowed here');
    await dismissed(page);
    await press('r');
    await focused(page, 'Not allowed here');
    await press('Control+Enter');
    await told(page, 'Rejected: Jazzmaster 07');

    await opened(page, 'Jazzmaster 08');
    for (const key of ['x', 'j', 'x', 'j', 'x']) await press(key);
    await told(page, '3 ticked');
    await press('a');
    await page.getByRole('alertdialog', { name: 'Approve 3 submissions?' }).waitFor();
    await press('Tab');
    await press('Enter');
    await page
      .getByText('Nothing waits for you. New submissions appear here by themselves.')
      .waitFor();

    const statuses = await Promise.all(ids.map(statusOf));
    expect(statuses).toEqual([
      ...Array<string>(5).fill('ACTIVE'),
      'CHANGES_REQUESTED',
      'REJECTED',
      ...Array<string>(3).fill('ACTIVE'),
    ]);
    const { reason } = (await read(ids[5] ?? '')).review;
    expect(reason).toMatch(
      /^Please add clear photos[^]*\n\nAs a jar of clear acrylic: j k a c r x \?$/,
    );
    await page.context().close();
  });

  test('a second moderator sees who is at it, cannot decide, and can once it is given back', async () => {
    await emptyQueue();
    const [first, second] = [
      await submitted({ title: 'Telecaster 1' }),
      await submitted({ title: 'Telecaster 2' }),
    ];
    const anna = await moderator('anna');
    await opened(anna, 'Telecaster 1');
    await told(anna, 'You have taken this: colleagues see that you look at it.');

    const ben = await moderator('ben');
    await opened(ben, 'Telecaster 1');
    await ben.getByText(/^Anna Staff is looking at this, until/).waitFor();
    expect(await ben.getByRole('button', { name: /^Approve/ }).isDisabled()).toBe(true);
    await ben.keyboard.press('a');
    await ben
      .getByText(/^Anna Staff is looking at this listing\./)
      .first()
      .waitFor();
    expect(await statusOf(first)).toBe('PENDING_REVIEW');

    await ben.keyboard.press('j');
    await opened(ben, 'Telecaster 2');
    await told(ben, 'You have taken this: colleagues see that you look at it.');
    await ben.keyboard.press('a');
    await told(ben, 'Approved: Telecaster 2');
    expect(await statusOf(second)).toBe('ACTIVE');

    await anna.getByRole('link', { name: 'Home', exact: true }).click();
    await anna.getByRole('heading', { level: 1, name: /Hello/ }).waitFor();
    await told(ben, 'You have taken this: colleagues see that you look at it.');
    await ben.keyboard.press('a');
    await told(ben, 'Approved: Telecaster 1');
    expect(await statusOf(first)).toBe('ACTIVE');
    await anna.context().close();
    await ben.context().close();
  });

  test('what people report is read beside the listing and dismissed, and stands at its owner', async () => {
    const id = await published();
    const sent = { reason: 'fraud', words: 'Wants cash beforehand.' };
    expect((await api.post(`/api/listings/${id}/reports`, sent, other.jwt)).status).toBe(201);
    const page = await moderator('moderator');
    await page.getByRole('link', { name: /^Reports/ }).click();
    await page.getByRole('row', { name: 'Fraud or payment elsewhere' }).getByRole('link').click();
    await page.getByText(sent.words).waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('Say why, in a few words.').waitFor();
    await page.getByLabel('Why there is nothing in it').fill('The owner showed the receipt.');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText(/^Dismissed by .*/).waitFor();
    expect(await statusOf(id)).toBe('ACTIVE');

    await page.goto(`${platform.cmsUrl}/admin/plugins/accounts/people/${owner.documentId}`);
    await page.getByText('None open, none found right, 1 dismissed.').waitFor();
    await page.getByText('“Wants cash beforehand.”').waitFor();
    await page.context().close();
  });
});
