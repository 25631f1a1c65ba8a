import { useTranslate } from '~/lib/i18n/translation';

export function SkipLink() {
  const t = useTranslate();
  return (
    <a
      href="#content"
      className="button button-primary sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50"
    >
      {t('layout.skip')}
    </a>
  );
}
