import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SelectField } from '~/features/forms/select-field';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextAreaField } from '~/features/forms/text-area-field';
import { TextField } from '~/features/forms/text-field';
import { KeptPhotosField } from '~/features/uploads/kept-photos-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { ProblemField, ProblemView } from './problem-page.server';

const FORM = 'problem';

interface ProblemFormProps {
  view: ProblemView;
  state: FormState<ProblemField> | undefined;
}

/** It works without scripts, photos included. */
export function ProblemForm({ view, state }: ProblemFormProps) {
  const t = useTranslate();
  const { values = {}, errors = {} } = state ?? {};
  return (
    <div className="space-y-6">
      <ErrorSummary form={FORM} state={state} />
      <SecureForm encType="multipart/form-data" noValidate className="space-y-8">
        <input type="hidden" name="key" value={view.key} />
        <SelectField
          form={FORM}
          name="reason"
          label={t('problem.reason')}
          error={errors.reason}
          options={[{ value: '', label: t('problem.choose') }, ...view.reasons]}
          defaultValue={values.reason ?? ''}
        />
        <TextField
          form={FORM}
          name="amount"
          label={view.amountLabel}
          hint={view.amountHint}
          error={errors.amount}
          inputMode="decimal"
          defaultValue={values.amount}
        />
        <TextAreaField
          form={FORM}
          name="description"
          label={t('problem.description')}
          error={errors.description}
          maxLength={4000}
          defaultValue={values.description}
        />
        <KeptPhotosField
          form={FORM}
          label={t('report.photos')}
          hint={t('report.photosHint')}
          error={errors.photos}
          uploads={values.uploads}
          optional
        />
        <SubmitButton className="w-full sm:w-auto">{t('problem.submit')}</SubmitButton>
      </SecureForm>
    </div>
  );
}
