import { until } from '@rental/config/testing/api';
import type { Page } from 'playwright-core';

/**
 * Waits until what has the focus is marked and lies in the window with nothing before it: no sticky
 * bar, no other layer. Nothing is asked where no element has the focus (between two rounds of Tab).
 *
 * @throws with what stands in the way
 */
export async function expectFocusSeen(page: Page): Promise<void> {
  await until(
    'the focus to be seen',
    () => page.evaluate(hiddenFocus),
    (fault) => fault === '',
  );
}

/** Runs in the page. @returns what is wrong with the place of the focus; nothing when it is seen */
function hiddenFocus(): string {
  /** The card form has a document of its own within the page. */
  const focused = (root: Document | ShadowRoot): Element | null => {
    const found = root.activeElement;
    return found?.shadowRoot?.activeElement ? focused(found.shadowRoot) : found;
  };
  const element = focused(document);
  if (element === null || element === document.body) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = (node: Element | null) => node?.outerHTML.slice(0, 160) ?? 'nothing';
  const marks = [undefined, '::before', '::after'].map((part) => getComputedStyle(element, part));
  if (marks.every(({ outlineStyle }) => outlineStyle === 'none'))
    return `no mark on ${named(element)}`;

  /** The part of its first line that lies in the window. */
  const shown = (): { x: number; top: number; bottom: number } | undefined => {
    const [box = element.getBoundingClientRect()] = element.getClientRects();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    return right - left < 1 || bottom - top < 1
      ? undefined
      : { x: (left + right) / 2, top, bottom };
  };
  const belongs = (front: Element | null) => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return [element, ...labels].some((own) => own.contains(front));
  };
  const box = shown();
  if (!box) return `outside the window: ${named(element)}`;
  const inFront = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2]
    .map((y) => root.elementFromPoint(box.x, y))
    .find((front) => !belongs(front));
  return inFront === undefined ? '' : `${named(element)} lies behind ${named(inFront)}`;
}
