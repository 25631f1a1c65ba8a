import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Texts of other plugins' pages: what they call a state is what it is called here. */
export function useWordsOf(): (plugin: string, key: string) => string {
  const { formatMessage } = useIntl();
  return useCallback(
    (plugin, key) =>
      formatMessage({ id: `${plugin}.${key}`, defaultMessage: key.split('.').at(-1) ?? key }),
    [formatMessage],
  );
}
