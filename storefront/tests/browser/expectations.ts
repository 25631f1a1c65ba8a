/**
 * What a page is expected to show, waited for. A client's navigation changes the address before the
 * new page is drawn, so whatever is read once after it may still be the page before.
 */
import { until } from '@rental/config/testing/api';
import type { Locator, Page } from 'playwright-core';

const found = (text: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

/** Waits until the page's main part, or the place, says the text. */
export async function expectText(place: Page | Locator, wanted: string | RegExp): Promise<void> {
  const shown = 'goto' in place ? place.locator('main') : place;
  await until(
    `the text ${wanted}`,
    () => shown.innerText(),
    (text) => found(text, wanted),
  );
}

/** Waits until the page is headed so. */
export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' }).waitFor();
}

/** Waits until the control holds the value. */
export async function expectValue(control: Locator, wanted: string): Promise<void> {
  await until(
    `the value ${wanted}`,
    () => control.inputValue(),
    (value) => value === wanted,
  );
}

/** Waits until the attribute has the value. */
export async function expectAttribute(
  element: Locator,
  name: string,
  wanted: string,
): Promise<void> {
  await until(
    `${name}=${wanted}`,
    () => element.getAttribute(name),
    (value) => value === wanted,
  );
}

/** Waits until there are so many. */
export async function expectCount(elements: Locator, wanted: number): Promise<void> {
  await until(
    `${wanted} of ${elements}`,
    () => elements.count(),
    (count) => count === wanted,
  );
}

/** Waits until the page's address has the text, or the regular expression finds it. */
export async function expectUrl(page: Page, wanted: string | RegExp): Promise<void> {
  await until(
    `the address ${wanted}`,
    async () => page.url(),
    (url) => found(url, wanted),
  );
}

/** Waits until the element has the focus. */
export async function expectFocus(element: Locator): Promise<void> {
  await until(
    `the focus on ${element}`,
    () => element.evaluate((node) => node === document.activeElement),
    Boolean,
  );
}

/** Waits until nothing of the page lies beyond the window's right edge. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const beyond = () =>
    page
      .locator('html')
      .evaluate((html) =>
        Math.max(0, html.scrollWidth - html.ownerDocument.defaultView!.innerWidth),
      );
  await until('pixels beyond the right edge', beyond, (pixels) => pixels === 0);
}
