import { ACCEPTED_TYPES } from '@rental/uploads/contracts/purposes';
import { CircleUserRound } from 'lucide-react';
import { describedInput, FieldFrame } from '~/features/forms/field-frame';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { PHOTO_MEGABYTES } from '~/features/uploads/photo-limits';
import { useTranslate } from '~/lib/i18n/translation';

interface PictureFormProps {
  /** Of the form whose summary says what is wrong. */
  form: string;
  picture: string | undefined;
  error: string | undefined;
}

/** The picture that others see beside the name. A form of its own: it is sent at once. */
export function PictureForm({ form, picture, error }: PictureFormProps) {
  const t = useTranslate();
  const field = {
    form,
    name: 'picture',
    label: t('profile.picture'),
    hint: t('profile.picture.hint', { megabytes: PHOTO_MEGABYTES }),
    error,
  };
  return (
    <div className="flex flex-wrap items-start gap-4 border-b border-hairline pb-6 sm:flex-nowrap sm:gap-6">
      {picture ? (
        <img
          src={picture}
          alt={t('profile.picture.alt')}
          width={80}
          height={80}
          className="size-20 flex-none rounded-full border border-hairline object-cover"
        />
      ) : (
        <CircleUserRound
          aria-hidden="true"
          strokeWidth={1}
          className="size-20 flex-none text-muted"
        />
      )}
      <div className="min-w-0 flex-1 basis-64 space-y-3">
        <SecureForm encType="multipart/form-data" noValidate className="space-y-3">
          <FieldFrame {...field}>
            <input
              className="field file-field"
              type="file"
              accept={ACCEPTED_TYPES.join(',')}
              {...describedInput(field)}
            />
          </FieldFrame>
          <SubmitButton tone="quiet">{t('profile.picture.save')}</SubmitButton>
        </SecureForm>
        {picture && (
          <SecureForm>
            <input type="hidden" name="picture" value="" />
            <button type="submit" className="link inline-flex min-h-11 cursor-pointer items-center">
              {t('profile.picture.remove')}
            </button>
          </SecureForm>
        )}
      </div>
    </div>
  );
}
