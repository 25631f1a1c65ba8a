import { useTranslate } from '~/lib/i18n/translation';

/** What bringing it back too late costs, in one sentence. */
export function LateTerms({ late }: { late: string | undefined }) {
  const t = useTranslate();
  if (!late) return null;
  return (
    <div className="mt-5 border-t border-hairline pt-4 text-15">
      <h3 className="text-15">{t('late.title')}</h3>
      <p className="mt-2 text-muted">{late}</p>
    </div>
  );
}
