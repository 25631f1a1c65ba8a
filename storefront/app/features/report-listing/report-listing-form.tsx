import { CircleAlert } from 'lucide-react';
import { ErrorSummary } from '~/features/forms/error-summary';
import { errorId, fieldId, type FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextAreaField } from '~/features/forms/text-area-field';
import type { ReportFormWords, ReportListingField } from './report-listing.server';

const FORM = 'report-listing';

interface ReportListingFormProps {
  words: ReportFormWords;
  state: FormState<ReportListingField> | undefined;
}

/** A reason of a few, and words; it works without scripts. */
export function ReportListingForm({ words, state }: ReportListingFormProps) {
  return (
    <div className="space-y-6">
      <ErrorSummary form={FORM} state={state} />
      <SecureForm noValidate className="space-y-8">
        <Reasons words={words} chosen={state?.values.reason} error={state?.errors.reason} />
        <TextAreaField
          form={FORM}
          name="words"
          label={words.wordsLabel}
          hint={words.wordsHint}
          error={state?.errors.words}
          optional
          rows={5}
          maxLength={words.wordsMost}
          defaultValue={state?.values.words}
        />
        <SubmitButton className="w-full sm:w-auto">{words.submit}</SubmitButton>
      </SecureForm>
    </div>
  );
}

interface ReasonsProps {
  words: ReportFormWords;
  chosen: string | undefined;
  error: string | undefined;
}

function Reasons({ words, chosen, error }: ReasonsProps) {
  return (
    <fieldset aria-describedby={error && errorId(FORM, 'reason')}>
      <legend className="field-label">{words.reasonsLabel}</legend>
      <div className="divide-y divide-hairline border-y border-hairline">
        {words.reasons.map(({ value, label, explained }, index) => (
          <label key={value} className="check py-3">
            <input
              id={index === 0 ? fieldId(FORM, 'reason') : undefined}
              className="mt-0.5 self-start"
              type="radio"
              name="reason"
              value={value}
              required
              defaultChecked={chosen === value}
            />
            <span className="text-15 text-muted">
              <span className="block text-17 font-semibold text-ink">{label}</span>
              {explained}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p
          id={errorId(FORM, 'reason')}
          className="mt-1.5 flex items-start gap-1.5 text-15 font-semibold text-danger"
        >
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 flex-none" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
