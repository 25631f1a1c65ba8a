import { useTranslate } from '~/lib/i18n/translation';
import type { MonthBar, MonthChartView } from './month-chart.server';
import { StackingTable } from './stacking-table';

const HEIGHT = 140;
const STEP = 50;
const WIDTH = 30;

/** The share of each month: bars for the eye, the table for everybody. */
export function MonthChart({ chart }: { chart: MonthChartView }) {
  const t = useTranslate();
  const title = t('earnings.byMonth', { currency: chart.currency });
  return (
    <section>
      <h2 className="mb-3 text-20">{title}</h2>
      <div aria-hidden="true" className="max-w-3xl">
        <svg
          viewBox={`0 0 ${chart.bars.length * STEP} ${HEIGHT}`}
          className="h-auto w-full border-b border-line"
        >
          {chart.bars.map((bar, index) => (
            <Bar key={bar.key} bar={bar} x={index * STEP + (STEP - WIDTH) / 2} />
          ))}
        </svg>
        <ul className="mt-1 grid grid-cols-12 text-center text-13 text-muted">
          {chart.bars.map(({ key, short }) => (
            <li key={key}>{short}</li>
          ))}
        </ul>
      </div>
      <details className="disclosure mt-3">
        <summary className="link inline-flex min-h-11 items-center text-15">
          {t('earnings.asTable')}
        </summary>
        <div className="mt-2">
          <MonthTable title={title} bars={chart.bars} />
        </div>
      </details>
    </section>
  );
}

function Bar({ bar, x }: { bar: MonthBar; x: number }) {
  const height = (bar.height / 100) * (HEIGHT - 10);
  return (
    <g>
      <title>{`${bar.label}: ${bar.net}`}</title>
      <rect
        x={x}
        y={HEIGHT - height}
        width={WIDTH}
        height={height}
        rx="2"
        className="fill-accent"
      />
    </g>
  );
}

function MonthTable({ title, bars }: { title: string; bars: readonly MonthBar[] }) {
  const t = useTranslate();
  const columns = [
    { label: t('earnings.month') },
    { label: t('earnings.bookings'), numeric: true },
    { label: t('earnings.rental'), numeric: true },
    { label: t('earnings.commission'), numeric: true },
    { label: t('earnings.refunded'), numeric: true },
    { label: t('earnings.net'), numeric: true },
  ];
  const rows = bars
    .filter(({ bookings }) => bookings > 0)
    .map((bar) => ({
      key: bar.key,
      cells: [
        bar.label,
        bar.bookings,
        bar.rental,
        bar.commission,
        bar.refunded,
        <span key="net" className="font-semibold">
          {bar.net}
        </span>,
      ],
    }))
    .reverse();
  return <StackingTable caption={title} columns={columns} rows={rows} />;
}
