import { EvidencePhotos } from '~/features/photos/evidence-photos';
import { useTranslate } from '~/lib/i18n/translation';
import type { InspectionView } from './booking-page.server';

/** The reports of handover and return, side by side where there is room. */
export function ConditionReports({ reports }: { reports: readonly InspectionView[] }) {
  const t = useTranslate();
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="inspections-title">
      <h2 id="inspections-title" className="text-20">
        {t('booking.inspections')}
      </h2>
      <ul role="list" className="mt-2 grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {reports.map((report) => (
          <li key={report.id}>
            <p>{report.title}</p>
            <p className="text-15 text-muted">{report.when}</p>
            {report.notes && <p className="text-15">{report.notes}</p>}
            {report.faults.length > 0 && (
              <p className="text-15">
                {t('report.faults')}: {report.faults.join(' · ')}
              </p>
            )}
            <EvidencePhotos of={report.title} photos={report.photos} />
          </li>
        ))}
      </ul>
    </section>
  );
}
