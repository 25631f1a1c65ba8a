import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { en, type TextKey } from './translations/en';

export const PLUGIN_ID = 'operations';

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

/** Texts of this plugin in the language that the member of staff has chosen. */
export function useTexts(): { text: Translate; locale: string } {
  const { formatMessage, locale } = useIntl();
  const text = useCallback<Translate>(
    (key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] }, values),
    [formatMessage],
  );
  return { text, locale };
}
