import { ACCEPTED_TYPES } from '@rental/uploads/contracts/purposes';
import { describedInput, FieldFrame, type FieldProps } from '~/features/forms/field-frame';
import { useTranslate } from '~/lib/i18n/translation';
import { PHOTO_MEGABYTES, PHOTOS_AT_ONCE } from './photo-limits';

interface PhotosFieldProps extends FieldProps {
  /** Opens the camera on phones. */
  camera?: boolean;
}

/** Several photos; what is taken is said before they are chosen. */
export function PhotosField({ camera = false, ...given }: PhotosFieldProps) {
  const t = useTranslate();
  const limits = t('photos.limits', { megabytes: PHOTO_MEGABYTES, count: PHOTOS_AT_ONCE });
  const field = { ...given, hint: given.hint ? `${given.hint} ${limits}` : limits };
  return (
    <FieldFrame {...field}>
      <input
        className="field file-field"
        type="file"
        multiple
        accept={camera ? 'image/*' : ACCEPTED_TYPES.join(',')}
        {...(camera ? { capture: 'environment' as const } : {})}
        {...describedInput(field)}
      />
    </FieldFrame>
  );
}
