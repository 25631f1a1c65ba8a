import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Messages } from '~/locales/en';
import { createTranslate, type Language, type Translate } from './translator';

const TranslateContext = createContext<Translate | null>(null);

interface TranslationProps {
  language: Language;
  messages: Messages;
  children: ReactNode;
}

/** Gives everything below it the messages of one language. */
export function Translation({ language, messages, children }: TranslationProps) {
  const translate = useMemo(() => createTranslate(language, messages), [language, messages]);
  return <TranslateContext.Provider value={translate}>{children}</TranslateContext.Provider>;
}

/** `t('key', { placeholder })` in the page's language. */
export function useTranslate(): Translate {
  const translate = useContext(TranslateContext);
  if (translate === null) throw new Error('useTranslate needs a <Translation> above it.');
  return translate;
}
