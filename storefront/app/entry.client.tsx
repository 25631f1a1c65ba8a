import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Translation } from './lib/i18n/translation';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './lib/i18n/translator';
import type { Messages } from './locales/en';

/** Each language is a file of its own. */
const loadMessages: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => (await import('./locales/en')).en,
  de: async () => (await import('./locales/de')).de,
};

const language =
  LANGUAGES.find((known) => known === document.documentElement.lang) ?? DEFAULT_LANGUAGE;
const messages = await loadMessages[language]();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Translation language={language} messages={messages}>
        <RemixBrowser />
      </Translation>
    </StrictMode>,
  );
});
