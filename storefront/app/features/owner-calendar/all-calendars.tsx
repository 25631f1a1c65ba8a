import { Link } from '@remix-run/react';
import { MonthStep } from '~/features/calendar/month-step';
import { classNames } from '~/lib/class-names';
import { useTranslate } from '~/lib/i18n/translation';
import type { AgendaEntry, AllCalendarsView, CalendarRow } from './all-calendars.server';

/** Listings one below the other, days side by side; on a phone the agenda says the same. */
export function CalendarsTable({ view }: { view: AllCalendarsView }) {
  const t = useTranslate();
  return (
    <section aria-labelledby="month-title">
      <div className="flex items-center justify-between gap-4">
        <MonthStep href={view.previousHref} label={t('plan.previous')} back />
        <h2 id="month-title" className="text-20">
          {view.month}
        </h2>
        <MonthStep href={view.nextHref} label={t('plan.next')} />
      </div>
      <table className="calendars mt-4 max-md:hidden" aria-labelledby="month-title">
        <thead>
          <tr>
            <th scope="col" className="calendars-item">
              {t('plan.all.item')}
            </th>
            {view.days.map(({ date, number, weekday, today }) => (
              <th key={date} scope="col" aria-current={today ? 'date' : undefined}>
                <span className="block font-normal">{weekday.slice(0, 2)}</span>
                <span className="money">{number}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row }: { row: CalendarRow }) {
  const t = useTranslate();
  return (
    <tr>
      <th scope="row" className="calendars-item">
        <Link className="link block truncate py-3" to={row.href}>
          {row.label}
        </Link>
      </th>
      {row.cells.map((state, index) => (
        <td key={index} className={classNames(state && `plan-${state}`)}>
          {state && <span className="sr-only">{t(`plan.word.${state}`)}</span>}
        </td>
      ))}
    </tr>
  );
}

const STATES = ['booked', 'blocked', 'imported'] as const;

/** For the eye; each day says the same in words. */
export function CalendarsLegend() {
  const t = useTranslate();
  return (
    <ul
      aria-hidden="true"
      className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-13 text-muted max-md:hidden"
    >
      {STATES.map((state) => (
        <li key={state} className="inline-flex items-center gap-2">
          <span className={`plan-swatch plan-${state}`} />
          {t(`plan.word.${state}`)}
        </li>
      ))}
    </ul>
  );
}

/** The month in the order of its days. */
export function Agenda({ entries }: { entries: readonly AgendaEntry[] }) {
  const t = useTranslate();
  return (
    <section className="mt-10">
      <h2 className="text-20">{t('plan.month')}</h2>
      {entries.length === 0 && <p className="mt-2 text-muted">{t('plan.all.empty')}</p>}
      <ul
        role="list"
        className="mt-2 divide-y divide-hairline border-y border-hairline empty:hidden"
      >
        {entries.map(({ key, title, what, when, href }) => (
          <li
            key={key}
            className="flex flex-wrap items-baseline justify-between gap-x-6 py-3 text-15"
          >
            <div className="min-w-0">
              <Link className="link inline-flex min-h-11 items-center" to={href}>
                {title}
              </Link>
              <p className="text-muted">{what}</p>
            </div>
            <span className="max-md:w-full">{when}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
