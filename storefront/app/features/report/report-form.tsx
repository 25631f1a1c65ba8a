import { CONDITIONS } from '@rental/bookings/contracts/conditions';
import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SelectField } from '~/features/forms/select-field';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextAreaField } from '~/features/forms/text-area-field';
import { ReturnedField } from '~/features/late/returned-field';
import { KeptPhotosField } from '~/features/uploads/kept-photos-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { ReportField, ReportView } from './report-page.server';

const FORM = 'report';

interface ReportFormProps {
  view: ReportView;
  state: FormState<ReportField> | undefined;
}

/** One page for both reports; it works without scripts, photos included. */
export function ReportForm({ view, state }: ReportFormProps) {
  const t = useTranslate();
  const { values = {}, errors = {} } = state ?? {};
  const shared = (name: 'condition' | 'photos' | 'notes' | 'issues') => ({
    form: FORM,
    name,
    error: errors[name],
    label: t(`report.${name}`),
  });
  const choices = CONDITIONS.map((value) => ({ value, label: t(`report.condition.${value}`) }));
  return (
    <div className="space-y-6">
      <ErrorSummary form={FORM} state={state} />
      <SecureForm encType="multipart/form-data" noValidate className="space-y-8">
        <input type="hidden" name="key" value={values.key ?? view.key} />
        <input type="hidden" name="kind" value={view.kind} />
        {view.returned && <ReturnedField form={FORM} view={view} state={state} />}
        {view.checklist.length > 0 && <Checklist items={view.checklist} state={state} />}
        <SelectField
          {...shared('condition')}
          hint={view.kind === 'CHECK_OUT' ? t('report.damagedNote') : undefined}
          options={[{ value: '', label: t('report.condition.choose') }, ...choices]}
          defaultValue={values.condition ?? ''}
        />
        <KeptPhotosField
          form={FORM}
          label={t('report.photos')}
          hint={t('report.photosHint')}
          error={errors.photos}
          uploads={values.uploads}
          optional
        />
        <TextAreaField
          {...shared('notes')}
          hint={t('report.notesHint')}
          optional
          maxLength={4000}
          defaultValue={values.notes}
        />
        <TextAreaField
          {...shared('issues')}
          hint={t('report.issuesHint')}
          optional
          rows={3}
          maxLength={4000}
          defaultValue={values.issues}
        />
        <SubmitButton className="w-full sm:w-auto">{t(`report.submit.${view.kind}`)}</SubmitButton>
      </SecureForm>
    </div>
  );
}

interface ChecklistProps {
  items: readonly string[];
  state: FormState<ReportField> | undefined;
}

function Checklist({ items, state }: ChecklistProps) {
  const t = useTranslate();
  const ticked = state?.values.checked?.split('\n') ?? [];
  return (
    <fieldset>
      <legend className="field-label">{t('report.checklist')}</legend>
      <p className="text-15 text-muted">{t('report.checklistHint')}</p>
      <div className="mt-1 divide-y divide-hairline border-y border-hairline">
        {items.map((item) => (
          <label key={item} className="check">
            <input type="hidden" name="item" value={item} />
            <input
              type="checkbox"
              name="checked"
              value={item}
              defaultChecked={ticked.includes(item)}
            />
            {item}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
