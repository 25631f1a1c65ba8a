/** Every page, on a phone and at a desk, in light and dark: nothing that axe or the eye can fault. */
import { describeWith } from '@rental/config/testing/requirements';
import { matchRoutes } from '@remix-run/react';
import type { Page } from 'playwright-core';
import routes from '../../app/routes';
import { OWNER, RENTER, signIn, signUp, stranger, type Person } from './account-steps';
import {
  addressOf,
  CUT_OFF,
  NEWCOMERS,
  OWNERS,
  RENTERS,
  STRANGERS,
  type Pages,
} from './catalogue-pages';
import { catalogueState, type CatalogueState } from './catalogue-state';
import { expectNoFaults } from './page-faults';
import { LARGE, SMALL, storefrontUnderTest, type UnderTest } from './storefront-under-test';

jest.setTimeout(60_000);

const PREPARATION_MS = 180_000;

/** The list alone: its own package would bring the whole build tool along. */
jest.mock('@remix-run/route-config', () => ({
  index: (file: string) => ({ index: true, file }),
  route: (path: string, file: string, children?: unknown[]) => ({ path, file, children }),
}));

describeWith('chromium', 'the catalogue of pages', () => {
  let shop: UnderTest;
  let state: CatalogueState;
  let page: Page;

  beforeAll(async () => {
    shop = await storefrontUnderTest('catalogue');
    state = await catalogueState(shop);
  }, PREPARATION_MS);
  afterAll(() => shop?.close());

  /** Looks at the pages as one visitor: each is loaded once, and seen at both widths. */
  function everyPage(title: string, pages: Pages, before: () => Promise<void>): void {
    describe(title, () => {
      beforeAll(async () => {
        page = await shop.open({ viewport: SMALL });
        await before();
      });
      afterAll(() => shop.closePages());

      it.each(pages)('%s', async (_, address) => {
        await page.setViewportSize(SMALL);
        const path = addressOf(address, state);
        await page.goto(path);
        expect(page.url()).toBe(shop.url + path);
        await expectNoFaults(page);
        await page.setViewportSize(LARGE);
        await expectNoFaults(page);
        expect(shop.complaints()).toEqual([]);
      });
    });
  }

  const as = (who: Person) => async () => {
    await page.goto('/sign-in');
    await signIn(page, who);
  };
  const asNewcomer = async () => {
    const who = stranger('Nell');
    await page.goto('/sign-up');
    await signUp(page, who, shop.api);
    await signIn(page, who);
  };

  everyPage('of strangers', STRANGERS, async () => undefined);
  everyPage('of renters', RENTERS, as(RENTER));
  everyPage('of owners', OWNERS, as(OWNER));
  everyPage('of newcomers', NEWCOMERS, asNewcomer);
  everyPage('while the CMS is away', CUT_OFF, async () => {
    await as(OWNER)();
    await page.waitForLoadState('networkidle');
    await shop.platform.kill9();
  });

  it('has every route that is a page', () => {
    const looked = [STRANGERS, RENTERS, OWNERS].flat();
    const tree = routes as Parameters<typeof matchRoutes>[0];
    const seen = looked.flatMap(([, address]) => {
      const { pathname } = new URL(addressOf(address, state), shop.url);
      return matchRoutes(tree, pathname)?.map(({ route }) => route) ?? [];
    });
    const all = tree.flatMap((route) => [route, ...(route.children ?? [])]);
    const missed = all.filter((route) => !seen.includes(route));
    const files = missed.map((route) => (route as { file?: string }).file);
    // The other routes answer with data.
    expect(files.filter((file) => file?.endsWith('.tsx'))).toEqual([]);
  });
});
