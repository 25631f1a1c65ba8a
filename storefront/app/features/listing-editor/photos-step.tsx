import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { TextField } from '~/features/forms/text-field';
import { PhotosField } from '~/features/uploads/photos-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { StepProps } from './step-props';
import { FORM } from './steps';

/** Photos with their order; every button is one of the form, so that nothing typed is lost. */
export function PhotosStep({ view, state }: StepProps) {
  const t = useTranslate();
  return (
    <>
      {/* What Enter presses, before the buttons of the photos. */}
      <button type="submit" name="act" value="stay" tabIndex={-1} aria-hidden="true" hidden />
      <section>
        <h2 className="text-20">{t('editor.photos')}</h2>
        {view.photos.length === 0 && <p className="mt-2 text-muted">{t('editor.photos.none')}</p>}
        <ol role="list" className="mt-4 grid gap-6 empty:hidden sm:grid-cols-2">
          {view.photos.map((photo, index) => (
            <li key={photo.uploadId}>
              <PhotoCard photo={photo} number={index + 1} last={index + 1 === view.photos.length} />
            </li>
          ))}
        </ol>
      </section>
      <PhotosField
        key={view.photos.length}
        form={FORM}
        name="photos"
        label={t('editor.photos.add')}
        error={state?.errors.photos}
        optional
      />
      <button type="submit" name="act" value="stay" className="button button-quiet">
        {t('editor.photos.upload')}
      </button>
    </>
  );
}

interface PhotoCardProps {
  photo: StepProps['view']['photos'][number];
  number: number;
  last: boolean;
}

const BUTTON = 'button button-quiet size-11 !p-0';

function PhotoCard({ photo, number, last }: PhotoCardProps) {
  const t = useTranslate();
  const { uploadId } = photo;
  return (
    <>
      <input type="hidden" name="photo" value={uploadId} />
      <img
        src={photo.url}
        alt={photo.alt || t('editor.photo.of', { number })}
        width={480}
        height={360}
        className="photo aspect-4/3 w-full rounded-control bg-sunk object-cover"
      />
      <div className="my-2 flex gap-2">
        {number > 1 && (
          <button
            name="act"
            value={`up:${uploadId}`}
            className={BUTTON}
            aria-label={t('editor.photo.upOf', { number })}
          >
            <ArrowLeft aria-hidden="true" className="size-5" />
          </button>
        )}
        {!last && (
          <button
            name="act"
            value={`down:${uploadId}`}
            className={BUTTON}
            aria-label={t('editor.photo.downOf', { number })}
          >
            <ArrowRight aria-hidden="true" className="size-5" />
          </button>
        )}
        <button
          name="act"
          value={`remove:${uploadId}`}
          className={`${BUTTON} ms-auto`}
          aria-label={t('editor.photo.removeOf', { number })}
        >
          <Trash2 aria-hidden="true" className="size-5" />
        </button>
      </div>
      <TextField
        form={FORM}
        name={`alt.${uploadId}`}
        label={t('editor.photo.alt', { number })}
        defaultValue={photo.alt}
        maxLength={200}
        optional
      />
    </>
  );
}
