/** How a journey touches a page: by pointer, or by keyboard alone. */
import type { Locator } from 'playwright-core';
import { expectFocusSeen } from './keyboard-focus';

export interface Hand {
  /** A link, a button, or what opens a disclosure. */
  press(target: Locator): Promise<void>;
  fill(field: Locator, text: string): Promise<void>;
}

export const pointer: Hand = {
  press: (target) => target.click(),
  fill: (field, text) => field.fill(text),
};

/** More than any page has to offer; who needs more goes in a circle. */
const MOST_TABS = 250;

/** Goes on with the Tab key until the target has the focus; every stop on the way must be seen. */
async function reach(target: Locator): Promise<void> {
  await target.waitFor();
  const { keyboard } = target.page();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await keyboard.press('Tab');
    await expectFocusSeen(target.page());
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}

export const keyboard: Hand = {
  press: async (target) => {
    await reach(target);
    await target.page().keyboard.press('Enter');
  },
  fill: async (field, text) => {
    await reach(field);
    await field.page().keyboard.press('Control+A');
    await field.page().keyboard.type(text);
  },
};
