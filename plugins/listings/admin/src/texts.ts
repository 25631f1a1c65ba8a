import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { en, type TextKey } from './translations/en';

export const PLUGIN_ID = 'listings';

export type Translate = (
  key: TextKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Texts of this plugin in the language that the member of staff has chosen. */
export function useTexts(): { text: Translate; locale: string } {
  const { formatMessage, locale } = useIntl();
  const text = useCallback<Translate>(
    (key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] }, values),
    [formatMessage],
  );
  return { text, locale };
}

/** The key of a text about a value that the server sent; undefined when there is no such text. */
export function keyFor(family: string, value: string): TextKey | undefined {
  const key = `${family}.${value}`;
  return key in en ? (key as TextKey) : undefined;
}
