import { Link } from '@remix-run/react';
import { MonthStep } from '~/features/calendar/month-step';
import { WeekdayHeads } from '~/features/calendar/weekday-heads';
import { classNames } from '~/lib/class-names';
import { useTranslate } from '~/lib/i18n/translation';
import type { CalendarView, DayCell, MonthView } from './calendar-view.server';

/** Two months as tables; days that can be chosen are links, so that it works without scripts. */
export function AvailabilityCalendar({ calendar }: { calendar: CalendarView }) {
  const t = useTranslate();
  return (
    <section
      id="calendar"
      aria-labelledby="calendar-title"
      className="scroll-mt-4 border-t border-hairline pt-8"
    >
      <div className="flex items-center justify-between gap-4">
        <h2 id="calendar-title" className="text-20">
          {t('calendar.title')}
        </h2>
        <div className="flex gap-2">
          <MonthStep href={calendar.previousHref} label={t('calendar.earlier')} back />
          <MonthStep href={calendar.nextHref} label={t('calendar.later')} />
        </div>
      </div>
      <p role="status" className="mt-1 text-muted">
        {calendar.hint}
      </p>
      <div className="mt-4 grid gap-8 md:grid-cols-2">
        {calendar.months.map((month) => (
          <MonthTable key={month.key} month={month} />
        ))}
      </div>
      <Legend byHour={calendar.byHour} />
    </section>
  );
}

function MonthTable({ month }: { month: MonthView }) {
  return (
    <table className="calendar">
      <caption className="mb-2 text-start font-semibold">{month.title}</caption>
      <WeekdayHeads weekdays={month.weekdays} />
      <tbody>
        {month.weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, column) =>
              day ? <Day key={day.date} day={day} /> : <td key={column} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day }: { day: DayCell }) {
  const className = classNames(
    'day',
    `day-${day.state}`,
    day.mark === 'between' && 'day-between',
    (day.mark === 'start' || day.mark === 'only') && 'day-start',
    (day.mark === 'end' || day.mark === 'only') && 'day-end',
  );
  return (
    <td>
      {day.href ? (
        <Link
          to={day.href}
          rel="nofollow"
          preventScrollReset
          aria-label={day.label}
          aria-current={day.mark ? 'date' : undefined}
          className={className}
        >
          {day.number}
          {day.price && <span className="day-price">{day.price}</span>}
        </Link>
      ) : (
        <span className={className}>
          <span aria-hidden="true">{day.number}</span>
          <span className="sr-only">{day.label}</span>
        </span>
      )}
    </td>
  );
}

/** For the eye; each day says the same in words. */
function Legend({ byHour }: { byHour: boolean }) {
  const t = useTranslate();
  const entries = [
    { look: 'font-semibold text-ink', label: t('calendar.legendFree') },
    byHour
      ? { look: 'underline decoration-dotted', label: t('calendar.legendBusy') }
      : { look: 'line-through', label: t('calendar.legendTaken') },
    { look: '', label: t('calendar.legendClosed') },
  ];
  return (
    <ul aria-hidden="true" className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-13 text-muted">
      {entries.map(({ look, label }) => (
        <li key={label}>
          <span className={`money ${look}`}>12</span> {label}
        </li>
      ))}
    </ul>
  );
}
