import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextAreaField } from '~/features/forms/text-area-field';
import { KeptPhotosField } from '~/features/uploads/kept-photos-field';
import type { ArgueField } from './argue.server';
import type { ArgueView } from './dispute-page.server';

const FORM = 'argue';

interface ArgueFormProps {
  view: ArgueView;
  state: FormState<ArgueField> | undefined;
}

/** Works without scripts, photos included. After it is sent the key is another, and the form empty. */
export function ArgueForm({ view, state }: ArgueFormProps) {
  return (
    <section aria-labelledby="argue-title" className="rounded-card border border-line p-4 sm:p-6">
      <h2 id="argue-title" className="text-20">
        {view.title}
      </h2>
      <p className="mt-1 text-15 text-muted">{view.lead}</p>
      <div className="mt-4 space-y-6">
        <ErrorSummary form={FORM} state={state} />
        <SecureForm
          key={state ? 'kept' : view.key}
          encType="multipart/form-data"
          noValidate
          className="space-y-6"
        >
          <input type="hidden" name="key" value={view.key} />
          <input type="hidden" name="act" value={view.act} />
          <TextAreaField
            form={FORM}
            name="text"
            label={view.label}
            error={state?.errors.text}
            defaultValue={state?.values.text}
            rows={6}
            maxLength={4000}
          />
          <KeptPhotosField
            form={FORM}
            label={view.photosLabel}
            hint={view.photosHint}
            error={state?.errors.photos}
            uploads={state?.values.uploads}
            optional
          />
          <SubmitButton className="w-full sm:w-auto">{view.send}</SubmitButton>
        </SecureForm>
      </div>
    </section>
  );
}
