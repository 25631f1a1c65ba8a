import type { FieldProps } from '~/features/forms/field-frame';
import { useTranslate } from '~/lib/i18n/translation';
import { PhotosField } from './photos-field';

interface KeptPhotosFieldProps extends Omit<FieldProps, 'name'> {
  /** Ids of those that the CMS has from an earlier attempt, one a line. */
  uploads: string | undefined;
}

/** Photos from the camera or a folder, as `photos`; `uploads` keeps what an earlier attempt has sent. */
export function KeptPhotosField({ uploads = '', ...field }: KeptPhotosFieldProps) {
  const t = useTranslate();
  const kept = uploads.split('\n').filter(Boolean).length;
  return (
    <div key={uploads}>
      <input type="hidden" name="uploads" value={uploads} />
      <PhotosField {...field} name="photos" camera />
      {kept > 0 && <p className="mt-1.5 text-15">{t('photos.kept', { count: kept })}</p>}
    </div>
  );
}
