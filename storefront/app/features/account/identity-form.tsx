import { ACCEPTED_TYPES } from '@rental/uploads/contracts/purposes';
import { ErrorSummary } from '~/features/forms/error-summary';
import { describedInput, FieldFrame } from '~/features/forms/field-frame';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SelectField } from '~/features/forms/select-field';
import { SubmitButton } from '~/features/forms/submit-button';
import { PHOTO_MEGABYTES } from '~/features/uploads/photo-limits';
import { useTranslate } from '~/lib/i18n/translation';
import type { IdentityField, IdentityView } from './identity.server';

const FORM = 'identity';

interface IdentityFormProps {
  kinds: IdentityView['kinds'];
  state: FormState<IdentityField> | undefined;
}

/** Sends pictures of a document: the front, and the back where it has one. */
export function IdentityForm({ kinds, state }: IdentityFormProps) {
  const t = useTranslate();
  return (
    <>
      <ErrorSummary form={FORM} state={state} />
      <SecureForm encType="multipart/form-data" noValidate className="space-y-5">
        <SelectField
          form={FORM}
          name="documentKind"
          label={t('identity.kind')}
          options={kinds}
          defaultValue={state?.values.documentKind}
          error={state?.errors.documentKind}
        />
        <Picture name="front" error={state?.errors.front} />
        <Picture name="back" error={state?.errors.back} />
        <SubmitButton>{t('identity.send')}</SubmitButton>
      </SecureForm>
    </>
  );
}

function Picture({ name, error }: { name: 'front' | 'back'; error: string | undefined }) {
  const t = useTranslate();
  const field = {
    form: FORM,
    name,
    label: t(`identity.${name}`),
    hint: t(`identity.${name}.hint`, { megabytes: PHOTO_MEGABYTES }),
    error,
    optional: name === 'back',
  };
  return (
    <FieldFrame {...field}>
      <input
        className="field file-field"
        type="file"
        accept={ACCEPTED_TYPES.join(',')}
        {...describedInput(field)}
      />
    </FieldFrame>
  );
}
