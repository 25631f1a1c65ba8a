/**
 * The texts that a browser has: those of every area whose module was imported. A route imports the
 * areas of its page, so that the router waits for them; of routes inside of each other one does.
 */
import type { Messages } from '~/locales/en';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, type Message } from './translator';

export const pageLanguage: Language =
  LANGUAGES.find((known) => known === document.documentElement.lang) ?? DEFAULT_LANGUAGE;

const texts: Record<string, Message> = {};

/** A page shows only texts of its areas: areas.test.ts holds every route to it. */
export const pageTexts = texts as Messages;

/** Each language of each area is a file of its own. */
export async function loadTexts(
  languages: Readonly<Record<Language, () => Promise<Readonly<Record<string, Message>>>>>,
): Promise<void> {
  Object.assign(texts, await languages[pageLanguage]());
}
