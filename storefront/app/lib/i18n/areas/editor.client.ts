import { loadTexts } from '../texts.client';

await loadTexts({
  en: async () => (await import('~/locales/editor/en')).editorEn,
  de: async () => (await import('~/locales/editor/de')).editorDe,
});
