import { loadTexts } from '../texts.client';

await loadTexts({
  en: async () => (await import('~/locales/messages/en')).messagesEn,
  de: async () => (await import('~/locales/messages/de')).messagesDe,
});
