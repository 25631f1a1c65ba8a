import { Link } from '@remix-run/react';
import { useTranslate } from '~/lib/i18n/translation';
import type { DidYouMean } from './search-page.server';

/** Asks whether another spelling was meant; the link searches for it with all filters kept. */
export function SpellingHint({ meant }: { meant: DidYouMean }) {
  const t = useTranslate();
  return (
    <p className="text-17">
      {t('search.didYouMean')}{' '}
      <Link className="link inline-flex min-h-11 items-center font-semibold" to={meant.href}>
        {meant.text}
      </Link>
    </p>
  );
}
