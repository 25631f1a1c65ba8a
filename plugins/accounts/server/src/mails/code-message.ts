import { CODE_MINUTES } from '../../../contracts/phone';

const TEXTS = {
  en: (code: string) =>
    `${code} is your Rental Portal code. It is good for ${CODE_MINUTES} minutes. Nobody of ours ever asks you for it.`,
  de: (code: string) =>
    `${code} ist dein Code für das Rental Portal. Er gilt ${CODE_MINUTES} Minuten. Niemand von uns fragt dich je danach.`,
} as const;

/** The text message with a code, in the account's language. */
export const codeMessage = (code: string, locale: string | null | undefined): string =>
  TEXTS[locale === 'de' ? 'de' : 'en'](code);
