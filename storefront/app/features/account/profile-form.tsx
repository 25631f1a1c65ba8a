import type { ReactNode } from 'react';
import { ErrorSummary } from '~/features/forms/error-summary';
import { describedInput, FieldFrame } from '~/features/forms/field-frame';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SelectField } from '~/features/forms/select-field';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import { PictureForm } from './picture-form';
import type { ProfileField, ProfileView } from './profile.server';

const FORM = 'profile';

interface ProfileFormProps {
  view: ProfileView;
  state: FormState<ProfileField> | undefined;
}

export function ProfileForm({ view, state }: ProfileFormProps) {
  const t = useTranslate();
  const shared = (name: keyof ProfileView['values']) => ({
    form: FORM,
    name,
    error: state?.errors[name],
    defaultValue: state?.values[name] ?? view.values[name],
  });
  return (
    <>
      <ErrorSummary form={FORM} state={state} />
      <PictureForm form={FORM} picture={view.picture} error={state?.errors.picture} />
      <SecureForm noValidate className="space-y-10">
        <Group title={t('profile.public')}>
          <TextField
            {...shared('displayName')}
            label={t('field.displayName')}
            autoComplete="nickname"
            maxLength={60}
          />
          <Bio {...shared('bio')} />
        </Group>
        <Group title={t('profile.private')}>
          <TextField
            {...shared('firstName')}
            label={t('profile.firstName')}
            hint={t('profile.firstName.hint')}
            autoComplete="given-name"
            maxLength={60}
            optional
          />
          <Preferences view={view} shared={shared} />
        </Group>
        <SubmitButton>{t('profile.save')}</SubmitButton>
      </SecureForm>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-4 text-20 font-semibold">{title}</legend>
      <div className="space-y-5">{children}</div>
    </fieldset>
  );
}

interface Shared {
  form: string;
  name: string;
  error: string | undefined;
  defaultValue: string;
}

function Bio({ defaultValue, ...shared }: Shared) {
  const t = useTranslate();
  const field = {
    ...shared,
    label: t('profile.bio'),
    hint: t('profile.bio.hint'),
    optional: true,
  };
  return (
    <FieldFrame {...field}>
      <textarea
        className="field"
        rows={5}
        maxLength={1000}
        defaultValue={defaultValue}
        {...describedInput(field)}
      />
    </FieldFrame>
  );
}

function Preferences({
  view,
  shared,
}: {
  view: ProfileView;
  shared: (name: keyof ProfileView['values']) => Shared;
}) {
  const t = useTranslate();
  const automatic = { value: '', label: t('profile.automatic') };
  const zones = view.timeZones.map((value) => ({ value, label: value.replace(/_/g, ' ') }));
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <SelectField {...shared('locale')} label={t('profile.language')} options={view.languages} />
      <SelectField
        {...shared('currency')}
        label={t('profile.currency')}
        options={[automatic, ...view.currencies]}
        autoComplete="transaction-currency"
      />
      <SelectField
        {...shared('timeZone')}
        label={t('profile.timeZone')}
        options={[automatic, ...zones]}
      />
    </div>
  );
}
