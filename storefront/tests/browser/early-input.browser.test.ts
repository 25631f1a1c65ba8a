/** Somebody types before React has looked at the page: nothing is lost, and nothing breaks. */
import { describeWith } from '@rental/config/testing/requirements';
import { storefrontUnderTest, type UnderTest } from './storefront-under-test';

jest.setTimeout(60_000);

/** Keeps React's work back, as a busy machine does; runs in the page, before anything else. */
function holdWork(): void {
  const held: (() => void)[] = [];
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (this: MessagePort, ...message: unknown[]) {
    held.push(() => post.apply(this, message as [unknown]));
  } as typeof post;
  Object.assign(window, {
    heldWork: held,
    letWork: () => {
      MessagePort.prototype.postMessage = post;
      held.splice(0).forEach((work) => work());
    },
  });
}

interface Held {
  heldWork: unknown[];
  letWork(): void;
}

describeWith('chromium', 'a page that is just arriving', () => {
  let shop: UnderTest;

  beforeAll(async () => {
    shop = await storefrontUnderTest('early-input');
  });
  afterAll(() => shop?.close());

  it('takes what is typed before it has come alive', async () => {
    const page = await shop.open();
    await page.addInitScript(holdWork);
    await page.goto('/', { waitUntil: 'commit' });
    await page.waitForFunction(() => (window as unknown as Held).heldWork.length > 0);
    const what = page.locator('[name="query"]').first();
    await what.click();
    await page.keyboard.type('drill');
    await page.evaluate(() => (window as unknown as Held).letWork());
    expect(await what.inputValue()).toBe('drill');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?query=drill');
    expect(shop.complaints()).toEqual([]);
  });
});
