import { loadTexts } from '../texts.client';

await loadTexts({
  en: async () => (await import('~/locales/visit/en')).visitEn,
  de: async () => (await import('~/locales/visit/de')).visitDe,
});
