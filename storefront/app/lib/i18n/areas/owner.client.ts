import { loadTexts } from '../texts.client';

await loadTexts({
  en: async () => (await import('~/locales/owner/en')).ownerEn,
  de: async () => (await import('~/locales/owner/de')).ownerDe,
});
