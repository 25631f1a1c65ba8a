import { useTranslate } from '~/lib/i18n/translation';
import { StackingTable } from './stacking-table';
import type { YearView } from './years.server';

/** Each year by currency, with its summary to keep. */
export function Years({ years }: { years: readonly YearView[] }) {
  const t = useTranslate();
  if (years.length === 0) return null;
  const columns = [
    { label: t('earnings.year') },
    { label: t('earnings.rental'), numeric: true },
    { label: t('earnings.commission'), numeric: true },
    { label: t('earnings.refunded'), numeric: true },
    { label: t('earnings.penalties'), numeric: true },
    { label: t('earnings.net'), numeric: true },
    { label: t('earnings.paidOut'), numeric: true },
    { label: t('earnings.tax'), numeric: true },
    { label: t('earnings.summary') },
  ];
  const rows = years.map((year) => ({
    key: year.key,
    cells: [
      <strong key="year">{`${year.year} · ${year.currency}`}</strong>,
      year.gross,
      year.fees,
      year.refunds,
      year.penalties,
      year.net,
      year.paidOut,
      year.tax,
      <SummaryFiles key="files" year={year} />,
    ],
  }));
  return (
    <section aria-labelledby="years-title">
      <h2 id="years-title" className="mb-3 text-20">
        {t('earnings.byYear')}
      </h2>
      <StackingTable caption={t('earnings.byYear')} columns={columns} rows={rows} />
      <p className="mt-2 text-15 text-muted">{t('earnings.byYearNote')}</p>
    </section>
  );
}

function SummaryFiles({ year: { year, pdf, csv } }: { year: YearView }) {
  const t = useTranslate();
  const link = 'link inline-flex min-h-11 items-center md:min-h-6';
  return (
    <span className="inline-flex gap-4">
      <a className={link} href={pdf} aria-label={t('earnings.summaryOf', { year, format: 'PDF' })}>
        PDF
      </a>
      <a
        className={link}
        href={csv}
        download
        aria-label={t('earnings.summaryOf', { year, format: 'CSV' })}
      >
        CSV
      </a>
    </span>
  );
}
