import { useTranslate } from '~/lib/i18n/translation';
import type { YearView } from './years.server';

const AMOUNTS = [
  ['gross', 'earnings.rental'],
  ['fees', 'earnings.commission'],
  ['refunds', 'earnings.refunded'],
  ['penalties', 'earnings.penalties'],
  ['net', 'earnings.net'],
  ['paidOut', 'earnings.paidOut'],
  ['tax', 'earnings.tax'],
] as const;

/** Each year by currency, with its summary to keep. */
export function Years({ years }: { years: readonly YearView[] }) {
  const t = useTranslate();
  if (years.length === 0) return null;
  return (
    <section aria-labelledby="years-title">
      <h2 id="years-title" className="text-20">
        {t('earnings.byYear')}
      </h2>
      <p className="mt-1.5 mb-4 text-15 text-muted">{t('earnings.byYearNote')}</p>
      <div className="grid gap-6 md:grid-cols-2">
        {years.map((year) => (
          <YearCard key={year.key} year={year} />
        ))}
      </div>
    </section>
  );
}

function YearCard({ year }: { year: YearView }) {
  const t = useTranslate();
  return (
    <div className="ticket">
      <h3 className="text-15">{`${year.year} · ${year.currency}`}</h3>
      <dl className="mt-3 space-y-2">
        {AMOUNTS.map(([key, label]) => (
          <div key={key} className="flex items-baseline justify-between gap-6">
            <dt className={key === 'net' ? 'font-semibold' : 'text-15 text-muted'}>{t(label)}</dt>
            <dd className={`money ${key === 'net' ? 'text-20 font-semibold' : 'text-15'}`}>
              {year[key]}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 flex flex-wrap gap-x-6">
        <a className="link inline-flex min-h-11 items-center" href={year.pdf}>
          {t('earnings.summaryOf', { year: year.year, format: 'PDF' })}
        </a>
        <a className="link inline-flex min-h-11 items-center" href={year.csv} download>
          {t('earnings.summaryOf', { year: year.year, format: 'CSV' })}
        </a>
      </p>
    </div>
  );
}
