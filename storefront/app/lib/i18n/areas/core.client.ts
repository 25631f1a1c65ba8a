import { loadTexts } from '../texts.client';

await loadTexts({
  en: async () => (await import('~/locales/core/en')).coreEn,
  de: async () => (await import('~/locales/core/de')).coreDe,
});
