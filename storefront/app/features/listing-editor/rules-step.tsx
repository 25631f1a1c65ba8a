import { errorId, fieldId } from '~/features/forms/form-state';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { StepProps } from './step-props';
import { fieldOf, valueOf } from './field-of';
import { FORM } from './steps';

export function RulesStep({ view, state }: StepProps) {
  const t = useTranslate();
  const fields = { values: view.values, state };
  const instant = valueOf(fields, 'instantBook') === 'true';
  const closed = valueOf(fields, 'limits.closedWeekdays').split('\n');
  return (
    <>
      <fieldset>
        <legend className="field-label">{t('editor.booking')}</legend>
        <label className="check">
          <input type="radio" name="instantBook" value="true" defaultChecked={instant} />
          {t('editor.instant')}
        </label>
        <label className="check">
          <input type="radio" name="instantBook" value="false" defaultChecked={!instant} />
          {t('editor.request', { count: view.options.answerHours })}
        </label>
      </fieldset>
      <Policies view={view} state={state} />
      <Limits view={view} state={state} />
      <fieldset>
        <legend className="field-label">{t('editor.closed')}</legend>
        <div
          id={fieldId(FORM, 'limits.closedWeekdays')}
          tabIndex={-1}
          className="flex flex-wrap gap-x-6"
        >
          {view.weekdays.map(({ value, label }) => (
            <label key={value} className="check">
              <input
                type="checkbox"
                name="limits.closedWeekdays"
                value={value}
                defaultChecked={closed.includes(value)}
              />
              {label}
            </label>
          ))}
        </div>
        {state?.errors['limits.closedWeekdays'] && (
          <p className="text-15 font-semibold text-danger">
            {state.errors['limits.closedWeekdays']}
          </p>
        )}
      </fieldset>
    </>
  );
}

function Policies({ view, state }: StepProps) {
  const t = useTranslate();
  const chosen = valueOf({ values: view.values, state }, 'cancellationPolicyId');
  const error = state?.errors.cancellationPolicyId;
  return (
    <fieldset aria-describedby={error ? errorId(FORM, 'cancellationPolicyId') : undefined}>
      <legend className="field-label">{t('editor.policy')}</legend>
      <div id={fieldId(FORM, 'cancellationPolicyId')} tabIndex={-1}>
        {view.options.cancellationPolicies.map(({ id, name, summary }) => (
          <label key={id} className="check items-start py-2">
            <input
              type="radio"
              name="cancellationPolicyId"
              value={id}
              defaultChecked={id === chosen}
              className="mt-0.5"
            />
            <span>
              {name}
              <span className="block text-15 text-muted">{summary}</span>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId(FORM, 'cancellationPolicyId')} className="text-15 font-semibold text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Limits({ view, state }: StepProps) {
  const t = useTranslate();
  const field = (name: string) => fieldOf({ values: view.values, state }, `limits.${name}`);
  return (
    <fieldset>
      <legend className="mb-4 text-20 font-semibold">{t('editor.limits')}</legend>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField {...field('minUnits')} label={t('editor.minUnits')} inputMode="numeric" />
        <TextField
          {...field('maxUnits')}
          label={t('editor.maxUnits')}
          hint={t('editor.maxUnits.hint')}
          inputMode="numeric"
        />
        <TextField {...field('noticeHours')} label={t('editor.noticeHours')} inputMode="numeric" />
        <TextField {...field('windowDays')} label={t('editor.windowDays')} inputMode="numeric" />
        <TextField {...field('pickupTime')} label={t('editor.pickupTime')} type="time" />
        <TextField {...field('returnTime')} label={t('editor.returnTime')} type="time" />
        <TextField
          {...field('bufferMinutes')}
          label={t('editor.bufferMinutes')}
          inputMode="numeric"
        />
      </div>
    </fieldset>
  );
}
