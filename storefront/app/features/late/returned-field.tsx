import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { describedInput, FieldFrame } from '~/features/forms/field-frame';
import type { FormState } from '~/features/forms/form-state';
import type { ReportField, ReportView } from '~/features/report/report-page.server';
import { Notice } from '~/features/layout/notice';
import { useTranslate } from '~/lib/i18n/translation';

interface ReturnedFieldProps {
  form: string;
  view: ReportView;
  state: FormState<ReportField> | undefined;
}

/** What follows from the moment that is typed in, as soon as it is. */
function useReturned(view: ReportView, said: string | undefined) {
  const asked = useFetcher<{ view: ReportView }>();
  const first = view.returned?.value ?? '';
  const [value, setValue] = useState(said ?? first);
  const { load } = asked;
  useEffect(() => {
    if (value !== first && value !== '') load(`/bookings/${view.id}/report?returned=${value}`);
  }, [value, first, load, view.id]);
  const found = value === first ? undefined : asked.data?.view.returned;
  return { value, setValue, returned: found ?? view.returned };
}

/** When it came back; without scripts it is shown what follows as of now. */
export function ReturnedField({ form, view, state }: ReturnedFieldProps) {
  const t = useTranslate();
  const { values = {}, errors = {} } = state ?? {};
  const { value, setValue, returned } = useReturned(view, values.returned);
  if (!returned) return null;
  const field = {
    form,
    name: 'returned',
    label: t('report.returned'),
    hint: returned.hint,
    error: errors.returned,
  };
  return (
    <div className="space-y-3">
      <FieldFrame {...field}>
        <input
          className="field max-w-72"
          type="datetime-local"
          max={returned.max}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          {...describedInput(field)}
          required
        />
      </FieldFrame>
      <div aria-live="polite" className="space-y-1">
        <Notice tone={returned.isLate ? 'warn' : 'good'}>{returned.sentence}</Notice>
        {returned.costs && (
          <label className="check">
            <input type="checkbox" name="waive" value="1" defaultChecked={values.waive === '1'} />
            {t('report.waive')}
          </label>
        )}
      </div>
    </div>
  );
}
