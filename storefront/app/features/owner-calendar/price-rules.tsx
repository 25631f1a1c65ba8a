import { ErrorSummary } from '~/features/forms/error-summary';
import { errorId, fieldId, type FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SelectField } from '~/features/forms/select-field';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { PlanView } from './owner-calendar.server';
import type { PlanField } from './plan-fields';

const FORM = 'rule';

interface PriceRulesProps {
  view: PlanView;
  state: FormState<PlanField> | undefined;
}

/** Weekdays and seasons with a price of their own: those there are, and a form for one more. */
export function PriceRules({ view, state }: PriceRulesProps) {
  const t = useTranslate();
  return (
    <section id="rules" aria-labelledby="rules-title" className="scroll-mt-4">
      <h2 id="rules-title" className="text-20">
        {t('plan.rules')}
      </h2>
      <p className="mt-1 text-15 text-muted">{t('plan.rulesNote')}</p>
      <ul
        role="list"
        className="mt-3 divide-y divide-hairline border-y border-hairline empty:hidden"
      >
        {view.rules.map((rule) => (
          <li key={rule.id} className="flex items-center justify-between gap-4 py-2 text-15">
            <span>
              <span className="font-semibold">{rule.when}</span> · {rule.price}
              {!rule.counts && (
                <span className="block text-13 text-muted">{t('plan.rule.idle')}</span>
              )}
            </span>
            <SecureForm>
              <input type="hidden" name="rule" value={rule.id} />
              <button
                type="submit"
                name="act"
                value="removeRule"
                className="button button-quiet"
                aria-label={t('plan.rule.removeNamed', { rule: `${rule.when}, ${rule.price}` })}
              >
                {t('plan.rule.remove')}
              </button>
            </SecureForm>
          </li>
        ))}
      </ul>
      <details open={state !== undefined} className="mt-4">
        <summary className="link inline-flex min-h-11 cursor-pointer items-center">
          {t('plan.rule.add')}
        </summary>
        <RuleForm view={view} state={state} />
      </details>
    </section>
  );
}

function RuleForm({ view, state }: PriceRulesProps) {
  const t = useTranslate();
  const field = (name: 'firstDate' | 'lastDate' | 'value' | 'by') => ({
    form: FORM,
    name,
    error: state?.errors[name],
    defaultValue: state?.values[name] ?? '',
  });
  return (
    <div className="mt-3">
      <ErrorSummary form={FORM} state={state} />
      <SecureForm key={view.rules.length} noValidate className="mt-4 space-y-4">
        <Weekdays view={view} state={state} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...field('firstDate')} type="date" optional label={t('dates.from')} />
          <TextField {...field('lastDate')} type="date" optional label={t('dates.until')} />
        </div>
        <SelectField
          {...field('by')}
          label={t('plan.rule.by')}
          options={[
            { value: 'percent', label: t('plan.rule.byPercent') },
            { value: 'amount', label: t('plan.price', { currency: view.currency }) },
          ]}
        />
        <TextField
          {...field('value')}
          label={t('plan.rule.value')}
          hint={t('plan.rule.valueHint')}
        />
        <button type="submit" name="act" value="addRule" className="button button-primary">
          {t('plan.rule.save')}
        </button>
      </SecureForm>
    </div>
  );
}

function Weekdays({ view, state }: PriceRulesProps) {
  const t = useTranslate();
  const chosen = state?.values.weekdays?.split('\n') ?? [];
  const error = state?.errors.weekdays;
  return (
    <fieldset aria-describedby={error ? errorId(FORM, 'weekdays') : undefined}>
      <legend className="field-label">{t('plan.rule.weekdays')}</legend>
      <div id={fieldId(FORM, 'weekdays')} tabIndex={-1} className="flex flex-wrap gap-x-5">
        {view.weekdays.map(({ number, long, short }) => (
          <label key={number} className="check">
            <input
              type="checkbox"
              name="weekdays"
              value={number}
              defaultChecked={chosen.includes(String(number))}
            />
            <span aria-hidden="true">{short}</span>
            <span className="sr-only">{long}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId(FORM, 'weekdays')} className="text-15 font-semibold text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
