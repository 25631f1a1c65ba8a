import { loadTexts } from '../texts.client';

await loadTexts({
  en: async () => (await import('~/locales/booking/en')).bookingEn,
  de: async () => (await import('~/locales/booking/de')).bookingDe,
});
