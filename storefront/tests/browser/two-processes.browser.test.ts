/** Two people talk, each by a CMS process of their own; one of the two processes falls. */
import type { PlatformProcess } from '@rental/config/testing/platform';
import { describeWith } from '@rental/config/testing/requirements';
import { until } from '@rental/config/testing/api';
import type { Page } from 'playwright-core';
import { OWNER, RENTER, signIn } from './account-steps';
import { Balancer } from './balancer';
import { bookableListing } from './bookable-listing';
import { storefrontUnderTest, type UnderTest } from './storefront-under-test';

jest.setTimeout(90_000);

const message = (page: Page) => page.getByLabel('Your message');
const log = (page: Page) => page.getByRole('log');

describeWith('redis', 'two CMS processes', () =>
  describeWith('chromium', 'and a browser on each', () => {
    let balancer: Balancer;
    let shop: UnderTest;
    let second: PlatformProcess;
    let renter: Page;
    let owner: Page;

    beforeAll(async () => {
      balancer = await Balancer.start();
      shop = await storefrontUnderTest('two-processes', {
        redis: true,
        env: { CMS_PUBLIC_URL: balancer.url },
      });
      second = await shop.platform.another({ ROLE: 'web' });
      for (const { port } of [shop.platform.cmsUrl, second.url].map((url) => new URL(url)))
        balancer.behind.push(Number(port));
      const listing = await bookableListing(shop, { instant: true });
      renter = await openAs(RENTER, `/messages/new?listing=${listing.id}`, 0);
      await message(renter).fill('Is it free?');
      await renter.getByRole('button', { name: 'Send', exact: true }).click();
      await log(renter).getByText('Is it free?').waitFor();
      owner = await openAs(OWNER, new URL(renter.url()).pathname, 1);
      await log(owner).getByText('Is it free?').waitFor();
    });
    afterAll(async () => {
      await shop?.close();
      balancer?.stop();
    });

    async function openAs(person: typeof OWNER, path: string, process: number): Promise<Page> {
      const page = await shop.open({ userAgent: `Browser process-${process}` });
      await page.goto(`/sign-in?redirectTo=${encodeURIComponent(path)}`);
      await signIn(page, person);
      await message(page).waitFor();
      return page;
    }
    async function write(page: Page, text: string): Promise<void> {
      await message(page).fill(text);
      await message(page).press('Enter');
    }

    it('see each other’s messages, typing and receipts', async () => {
      await renter.getByText('Read', { exact: true }).waitFor();
      await until(
        'each has a socket of its own process',
        async () => balancer.sockets,
        ([first = 0, second = 0]) => first > 0 && second > 0,
      );
      await until(
        'the renter sees the owner type',
        async () => {
          await message(owner).pressSequentially('.');
          return renter.getByText(/is typing/).isVisible();
        },
        Boolean,
      );
      await write(owner, 'It is.');
      await log(renter).getByText('It is.').waitFor();
      await write(renter, 'Then I take it.');
      await log(owner).getByText('Then I take it.').waitFor();
      await renter.getByText('Read', { exact: true }).waitFor();
    });

    it('lose nothing, double nothing and keep the order when one falls in mid-conversation', async () => {
      const before = balancer.sockets[0] ?? 0;
      await second.kill9();
      const texts = ['One', 'Two', 'Three'].map((number) => [`${number} near`, `${number} far`]);
      for (const [near = '', far = ''] of texts) {
        await write(renter, near);
        await write(owner, far);
      }
      const all = texts.flat();
      for (const page of [renter, owner])
        for (const text of all) await log(page).getByText(text, { exact: true }).waitFor();
      await until(
        'the owner is on the other process',
        async () => balancer.sockets[0] ?? 0,
        (n) => n > before,
      );
      for (const page of [renter, owner]) {
        await page.reload();
        for (const text of all) await log(page).getByText(text, { exact: true }).waitFor();
      }
      const said = async (page: Page) =>
        (await log(page).innerText()).match(/\w+ (near|far)/g) ?? [];
      const [hers, his] = [await said(renter), await said(owner)];
      expect(hers).toEqual(his);
      expect([...hers].sort()).toEqual([...all].sort());
      for (const side of ['near', 'far'])
        expect(hers.filter((text) => text.endsWith(side))).toEqual(
          ['One', 'Two', 'Three'].map((number) => `${number} ${side}`),
        );
    });
  }),
);
