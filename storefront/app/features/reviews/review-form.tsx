import { REVIEW_TEXT_MOST, STARS } from '@rental/bookings/contracts/review-limits';
import { Star } from 'lucide-react';
import { ErrorSummary } from '~/features/forms/error-summary';
import { errorId, fieldId, type FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextAreaField } from '~/features/forms/text-area-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { ReviewField, ReviewPageView } from './review-page.server';

const FORM = 'review';

interface ReviewFormProps {
  view: ReviewPageView;
  state: FormState<ReviewField> | undefined;
}

export function ReviewForm({ view, state }: ReviewFormProps) {
  const t = useTranslate();
  return (
    <div className="space-y-6">
      <ErrorSummary form={FORM} state={state} />
      <SecureForm noValidate className="space-y-8">
        <input type="hidden" name="key" value={view.key} />
        <StarsField chosen={state?.values.rating} error={state?.errors.rating} />
        <TextAreaField
          form={FORM}
          name="text"
          label={t('review.text')}
          hint={t('review.textHint')}
          optional
          maxLength={REVIEW_TEXT_MOST}
          defaultValue={state?.values.text}
        />
        <SubmitButton className="w-full sm:w-auto">{t('review.submit')}</SubmitButton>
      </SecureForm>
    </div>
  );
}

interface StarsFieldProps {
  chosen: string | undefined;
  error: string | undefined;
}

/** Five buttons of a radio group; it works without scripts. */
function StarsField({ chosen, error }: StarsFieldProps) {
  const t = useTranslate();
  return (
    <fieldset aria-describedby={error && errorId(FORM, 'rating')}>
      <legend className="field-label">{t('review.stars')}</legend>
      <div className="divide-y divide-hairline border-y border-hairline">
        {[...STARS].reverse().map((stars) => (
          <label key={stars} className="check">
            <input
              id={stars === STARS.length ? fieldId(FORM, 'rating') : undefined}
              type="radio"
              name="rating"
              value={stars}
              required
              defaultChecked={chosen === String(stars)}
            />
            <span className="sr-only">{t('review.star', { count: stars })}</span>
            <span aria-hidden="true" className="inline-flex gap-1">
              {STARS.slice(0, stars).map((star) => (
                <Star key={star} className="size-5 fill-marigold text-marigold" />
              ))}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId(FORM, 'rating')} className="mt-1.5 text-15 font-semibold text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
