import { loadTexts } from '../texts.client';

await loadTexts({
  en: async () => (await import('~/locales/account/en')).accountEn,
  de: async () => (await import('~/locales/account/de')).accountDe,
});
