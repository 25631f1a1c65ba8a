import { loadTexts } from '../texts.client';

await loadTexts({
  en: async () => (await import('~/locales/notifications/en')).notificationsEn,
  de: async () => (await import('~/locales/notifications/de')).notificationsDe,
});
