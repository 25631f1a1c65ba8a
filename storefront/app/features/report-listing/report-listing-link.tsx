import { Link } from '@remix-run/react';
import { Flag } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';

/** Below everything that the listing says of itself. */
export function ReportListingLink({ path }: { path: string }) {
  const t = useTranslate();
  return (
    <p className="mt-6 border-t border-hairline pt-4">
      <Link
        to={`${path}/report`}
        rel="nofollow"
        className="inline-flex min-h-11 items-center gap-2 text-15 text-muted underline-offset-4 hover:text-ink hover:underline"
      >
        <Flag aria-hidden="true" className="size-4" />
        {t('listing.report')}
      </Link>
    </p>
  );
}
