/** From a wish for an account to the end of a session, as people with and without scripts meet it. */
import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { Api, until } from '@rental/config/testing/api';
import { openBrowser } from '@rental/config/testing/browser';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { describeWith } from '@rental/config/testing/requirements';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import {
  expectAttribute,
  expectFocus,
  expectNoOverflow,
  expectText,
  expectUrl,
  expectValue,
} from './expectations';
import { LARGE, SMALL } from './storefront-under-test';

jest.setTimeout(180_000);

const PASSWORD = 'Quiet-otters-7';

describeWith('chromium', 'an account', () => {
  let platform: Platform;
  let browser: Browser;
  let api: Api;
  let page: Page;

  beforeAll(async () => {
    platform = await startPlatform({ name: 'accounts-journey', storefront: true });
    api = new Api(platform.cmsUrl, platform.emulatorUrl);
    browser = await openBrowser();
  });
  afterEach(() => page?.context().close());
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  const open = async (options: BrowserContextOptions = {}) => {
    const baseURL = platform.storefrontUrl ?? '';
    const context = await browser.newContext({
      baseURL,
      viewport: LARGE,
      locale: 'en-US',
      ...options,
    });
    page = await context.newPage();
  };
  const fresh = (tag: string) => `${tag}-${randomUUID().slice(0, 8)}@example.test`;
  const headed = (text: string) => page.locator('h1', { hasText: text }).waitFor();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  const linkTo = async (email: string, count = 1): Promise<string> => {
    const read = async () =>
      (await api.get(`/api/dev/mailbox?to=${encodeURIComponent(email)}`)).json.data;
    const mails = await until('a mail', read, (found) => found.length >= count);
    const url = new URL(/https?:\S+/.exec(mails[0].text)?.[0] ?? '');
    return url.pathname + url.search;
  };
  const signInAs = async (email: string, password = PASSWORD) => {
    await page.goto('/sign-in');
    await fill('Email address', email);
    await fill('Password', password);
    await press('Sign in');
    await page.locator('header summary').waitFor();
  };
  const signUpAs = async (email: string) => {
    await page.goto('/sign-up');
    await fill('Name that others see', 'Ann Example');
    await fill('Email address', email);
    await fill('Password', PASSWORD);
    await press('Create account');
    await headed('Look into your mailbox');
    await page.goto(await linkTo(email));
    await press('Confirm email address');
    await page.getByText('Your email address is confirmed').waitFor();
  };

  it.each([
    ['390 px', { viewport: SMALL }],
    ['1440 px', { viewport: LARGE }],
    ['390 px without scripts', { viewport: SMALL, javaScriptEnabled: false }],
    ['1440 px without scripts', { viewport: LARGE, javaScriptEnabled: false }],
  ])('is made, confirmed, used and left: %s', async (_name, options) => {
    await open(options);
    const email = fresh('journey');
    await signUpAs(email);
    await page.goto('/account');
    await headed('Sign in');
    await fill('Email address', email);
    await fill('Password', PASSWORD);
    await press('Sign in');
    await headed('Profile');
    await fill('Name that others see', 'Ann B.');
    await page.getByLabel('Currency').selectOption('EUR');
    await press('Save profile');
    await page.getByText('Your profile is saved.').waitFor();
    await page.getByLabel('Account of Ann B.').waitFor();
    await expectValue(page.getByLabel('Currency'), 'EUR');
    await expectNoOverflow(page);

    const phone = (await api.signIn(email, PASSWORD)) as string;
    await page.goto('/account/sessions');
    await expectNoOverflow(page);
    await page
      .getByRole('button', { name: /^End node/ })
      .first()
      .click();
    await page.getByText('The session was ended.').waitFor();
    expect((await api.get('/api/me', phone)).status).toBe(401);

    await page.locator('header summary').click();
    await press('Sign out');
    await page.locator('header').getByRole('link', { name: 'Sign in' }).waitFor();
    await page.goto('/account');
    await headed('Sign in');
  });

  it('is made by keyboard alone', async () => {
    await open();
    const email = fresh('keys');
    await page.goto('/sign-up');
    const name = page.getByLabel('Name that others see', { exact: true });
    const password = page.getByLabel('Password', { exact: true });
    await name.waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    const reach = async (name: string) => {
      for (let i = 0; i < 25 && (await focused()) !== name; i += 1)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    };
    await reach('displayName');
    await page.keyboard.press('Enter');
    await expectFocus(page.getByRole('alert'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectFocus(name);
    await page.keyboard.type('Keys');
    await reach('email');
    await page.keyboard.type(email);
    await reach('password');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expectAttribute(password, 'type', 'text');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await headed('Look into your mailbox');
  });

  it('keeps entries and says what to mend', async () => {
    await open({ javaScriptEnabled: false });
    await page.goto('/sign-up');
    await fill('Name that others see', 'Ann');
    await fill('Email address', 'ann@example');
    await fill('Password', 'password123');
    await press('Create account');
    await page.getByText('2 entries need another look').waitFor();
    const email = page.getByLabel('Email address', { exact: true });
    await expectValue(email, 'ann@example');
    await expectAttribute(email, 'aria-invalid', 'true');
    const described = (await email.getAttribute('aria-describedby')) ?? '';
    await expectText(page.locator(`[id="${described}"]`), 'no email address');
    await expectValue(page.getByLabel('Password', { exact: true }), '');
  });

  it('gets a new password by a link, once', async () => {
    await open();
    const email = fresh('forgot');
    await signUpAs(email);
    await page.goto('/forgot-password');
    await fill('Email address', email);
    await press('Send link');
    await headed('Look into your mailbox');
    const link = await linkTo(email, 2);
    await page.goto(link);
    await fill('New password', 'Louder-otters-8');
    await press('Save new password');
    await page.getByText('Your new password is saved').waitFor();
    await page.goto(link);
    await fill('New password', 'Louder-otters-9');
    await press('Save new password');
    await page.getByText('It was used before').waitFor();
    await signInAs(email, 'Louder-otters-8');
  });

  it('is left at once when the session is ended elsewhere', async () => {
    await open();
    const email = fresh('elsewhere');
    await signUpAs(email);
    await signInAs(email);
    const desk = await api.signIn(email, PASSWORD);
    await api.call('DELETE', '/api/me/sessions', { token: desk });
    await page.goto('/account/sessions');
    await page.getByText('You were signed out here').waitFor();
    await expectUrl(page, /redirectTo=(\/|%2F)account(\/|%2F)sessions/);
  });

  it('refuses forms of other sites and without their token', async () => {
    const at = (headers: Record<string, string>) =>
      fetch(`${platform.storefrontUrl}/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'email=a@example.test&password=x',
      });
    const own = { origin: platform.storefrontUrl ?? '' };
    for (const headers of [
      {},
      own,
      { origin: 'https://evil.example' },
      { ...own, 'sec-fetch-site': 'cross-site' },
    ])
      expect((await at(headers)).status).toBe(403);
    await open();
    await page.goto('/sign-in?redirectTo=//evil.example/x');
    await expectAttribute(page.locator('input[name=redirectTo]'), 'value', '/');
    const cookies = await page.context().cookies();
    expect(cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual([[true, 'Lax']]);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    await open({ colorScheme, viewport: SMALL });
    const look = async () => {
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    };
    for (const path of [
      '/sign-in?redirectTo=/account',
      '/sign-up',
      '/confirm?token=x',
      '/confirm?email=ann@example.test',
      '/confirm',
      '/forgot-password',
      '/forgot-password?sent=ann@example.test',
      '/reset-password?token=x',
    ]) {
      await page.goto(path);
      await look();
    }
    await page.goto('/sign-up');
    await page.waitForLoadState('networkidle');
    await press('Create account');
    await page.getByText('3 entries need another look').waitFor();
    await look();
    await signInAs('renter@demo.test', 'Demo-pass-1');
    for (const path of ['/account', '/account/sessions']) {
      await page.goto(path);
      await page.locator('header summary').click();
      await look();
    }
  });
});
