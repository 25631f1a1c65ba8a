import { Link } from '@remix-run/react';
import { MonthStep } from '~/features/calendar/month-step';
import { WeekdayHeads } from '~/features/calendar/weekday-heads';
import { classNames } from '~/lib/class-names';
import { useTranslate } from '~/lib/i18n/translation';
import type { PlanDay, PlanView } from './owner-calendar.server';

/** A month whose days are links; each state has its pattern, and its word where there is room. */
export function MonthGrid({ view }: { view: PlanView }) {
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
      <p role="status" className="mt-2 text-15 text-muted">
        {view.hint}
      </p>
      <table className="calendar plan mt-3" aria-labelledby="month-title">
        <WeekdayHeads weekdays={view.weekdays} />
        <tbody>
          {view.weeks.map((week, index) => (
            <tr key={index}>
              {week.map((day, column) => (
                <td key={day?.date ?? column}>{day && <Day day={day} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </section>
  );
}

function Day({ day }: { day: PlanDay }) {
  const t = useTranslate();
  const { state } = day;
  return (
    <Link
      to={day.href}
      preventScrollReset
      rel="nofollow"
      aria-label={day.label}
      aria-current={day.chosen ? 'date' : undefined}
      className={classNames('plan-day', `plan-${state}`, day.chosen && 'plan-chosen')}
    >
      <span className="money">{day.number}</span>
      {state !== 'free' && state !== 'past' && (
        <span className="text-13 max-md:hidden">{t(`plan.word.${state}`)}</span>
      )}
      {day.price && (
        <span className={classNames('plan-price', day.price.special && 'plan-price-own')}>
          {day.price.text}
        </span>
      )}
    </Link>
  );
}

const STATES = ['free', 'booked', 'blocked', 'part'] as const;

/** For the eye; each day says the same in words. */
function Legend() {
  const t = useTranslate();
  return (
    <ul aria-hidden="true" className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-13 text-muted">
      {STATES.map((state) => (
        <li key={state} className="inline-flex items-center gap-2">
          <span className={`plan-swatch plan-${state}`} />
          {t(`plan.word.${state}`)}
        </li>
      ))}
    </ul>
  );
}
