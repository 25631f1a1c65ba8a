import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { StepProps } from './step-props';
import { fieldOf } from './field-of';

export function LocationStep({ view, state }: StepProps) {
  const t = useTranslate();
  const field = (name: string) => fieldOf({ values: view.values, state }, `location.${name}`);
  return (
    <>
      <TextField
        {...field('address')}
        label={t('editor.address')}
        hint={t('editor.address.hint')}
        autoComplete="street-address"
        maxLength={200}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...field('city')} label={t('editor.city')} maxLength={80} />
        <TextField {...field('region')} label={t('editor.region')} maxLength={80} optional />
      </div>
      <TextField
        {...field('country')}
        label={t('editor.country')}
        hint={t('editor.country.hint')}
        autoComplete="country"
        maxLength={2}
      />
      <fieldset>
        <legend className="field-label">{t('editor.coordinates')}</legend>
        <p className="mb-3 text-15 text-muted">{t('editor.coordinates.hint')}</p>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...field('lat')} label={t('editor.lat')} spellCheck={false} />
          <TextField {...field('lng')} label={t('editor.lng')} spellCheck={false} />
        </div>
      </fieldset>
      <TextField {...field('publicRadiusM')} label={t('editor.radius')} inputMode="numeric" />
    </>
  );
}
