import type { FormState } from '~/features/forms/form-state';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { PreferencesField, PreferencesView } from './preferences.server';

interface WaitingProps {
  form: string;
  view: PreferencesView;
  state: FormState<PreferencesField> | undefined;
}

/** When nothing comes, and what comes once a day. */
export function WaitingFields({ form, view, state }: WaitingProps) {
  const t = useTranslate();
  const time = (name: PreferencesField) => ({
    form,
    name,
    type: 'time',
    optional: true,
    defaultValue: state?.values[name] ?? view[name],
    error: state?.errors[name],
  });
  return (
    <>
      <fieldset className="space-y-3">
        <legend className="text-20 font-semibold">{t('preferences.quiet')}</legend>
        <p className="text-15 text-muted">{t('preferences.quiet.hint', { zone: view.zone })}</p>
        <div className="flex flex-wrap gap-4">
          <TextField {...time('quietFrom')} label={t('preferences.quiet.from')} />
          <TextField {...time('quietTo')} label={t('preferences.quiet.to')} />
        </div>
      </fieldset>
      <fieldset className="space-y-3">
        <legend className="text-20 font-semibold">{t('preferences.digest')}</legend>
        <p className="text-15 text-muted">{t('preferences.digest.hint')}</p>
        <TextField {...time('digestAt')} label={t('preferences.digest.at')} />
        <ul role="list">
          {view.digest.map(({ name, waits }) => (
            <li key={name}>
              <label className="check text-15">
                <input type="checkbox" name="digest" value={name} defaultChecked={waits} />
                {t(`preferences.group.${name}`)}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}
