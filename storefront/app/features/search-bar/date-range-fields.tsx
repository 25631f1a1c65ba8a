import { useState } from 'react';
import { useAwake } from '~/features/forms/use-awake';
import { classNames } from '~/lib/class-names';
import { useTranslate } from '~/lib/i18n/translation';

interface DateRangeFieldsProps {
  id: string;
  startDate?: string;
  endDate?: string;
  /** `YYYY-MM-DD`. */
  min: string | undefined;
  max?: string;
  /** Stays with the form that has this id. */
  form?: string;
  required?: boolean;
  className?: string;
}

/** First and last day; with scripts, the last follows a first that was moved past it. */
export function DateRangeFields(props: DateRangeFieldsProps) {
  const { id, startDate, endDate, min, max, form, required, className } = props;
  const t = useTranslate();
  const awake = useAwake();
  const [start, setStart] = useState(startDate ?? '');
  const [end, setEnd] = useState(endDate ?? '');
  const moveStart = (date: string) => {
    setStart(date);
    if (end !== '' && date > end) setEnd(date);
  };
  const shared = { className: 'field', type: 'date', max, form, required };
  return (
    <div
      className={classNames(
        'grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-3',
        className,
      )}
    >
      <div className="min-w-0">
        <label className="label" htmlFor={`${id}-start`}>
          {t('dates.from')}
        </label>
        <input
          {...shared}
          id={`${id}-start`}
          name="startDate"
          min={min}
          value={start}
          onChange={(event) => moveStart(event.currentTarget.value)}
        />
      </div>
      <div className="min-w-0">
        <label className="label" htmlFor={`${id}-end`}>
          {t('dates.until')}
        </label>
        <input
          {...shared}
          id={`${id}-end`}
          name="endDate"
          // Without scripts nothing moves it along: an earlier pair must be possible to enter.
          min={(awake && start) || min}
          value={end}
          onChange={(event) => setEnd(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}
