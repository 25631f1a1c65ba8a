/** The texts of one plugin's pages in Strapi's admin, in every language that it has. */
import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Looks a text up by its key; `values` fill its placeholders. */
export type Translate<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** @param languages by their codes; English has the keys, and stands in for every other language */
export function pluginTexts<Key extends string>(
  pluginId: string,
  languages: Readonly<Record<string, Texts<Key>>> & { readonly en: Texts<Key> },
) {
  const { en } = languages;

  /** Texts in the language that the member of staff has chosen. */
  function useTexts(): { text: Translate<Key>; locale: string } {
    const { formatMessage, locale } = useIntl();
    const text = useCallback<Translate<Key>>(
      (key, values) => formatMessage({ id: `${pluginId}.${key}`, defaultMessage: en[key] }, values),
      [formatMessage],
    );
    return { text, locale };
  }

  return {
    useTexts,

    /** The key of a text about a value that the server sent; undefined when there is no such text. */
    keyFor: (family: string, value: string): Key | undefined => {
      const key = `${family}.${value}`;
      return key in en ? (key as Key) : undefined;
    },

    /** A text as the admin's own parts take it: menu links and fields. */
    label: (key: Key) => ({ id: `${pluginId}.${key}`, defaultMessage: en[key] }),

    /** What a plugin answers the admin's `registerTrads` with. */
    registerTrads: async ({ locales }: { locales: string[] }) =>
      locales.map((locale) => ({
        locale,
        data: Object.fromEntries(
          Object.entries<string>(languages[locale] ?? {}).map(([key, text]) => [
            `${pluginId}.${key}`,
            text,
          ]),
        ),
      })),
  };
}
