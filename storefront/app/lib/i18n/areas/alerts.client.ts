import { loadTexts } from '../texts.client';

await loadTexts({
  en: async () => (await import('~/locales/alerts/en')).alertsEn,
  de: async () => (await import('~/locales/alerts/de')).alertsDe,
});
