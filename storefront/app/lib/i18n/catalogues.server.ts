import { de } from '~/locales/de';
import { en, type Messages } from '~/locales/en';
import type { Language } from './translator';

/** Every catalogue; browsers load only the one of their page. */
export const catalogues: Readonly<Record<Language, Messages>> = { en, de };
