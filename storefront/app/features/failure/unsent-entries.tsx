import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { useTranslate } from '~/lib/i18n/translation';
import type { KeptEntries } from '~/lib/kept-entries.server';

/** What was entered and could not be sent on: it can be sent once more from here. */
export function UnsentEntries({ entries: { fields, hasFiles } }: { entries: KeptEntries }) {
  const t = useTranslate();
  // Without its photos it would be another report.
  if (hasFiles) return <p className="mt-4 text-17">{t('failure.files')}</p>;
  return (
    <SecureForm className="mt-6 space-y-4">
      {fields.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <p className="text-17">{t('failure.kept')}</p>
      <SubmitButton>{t('failure.sendAgain')}</SubmitButton>
    </SecureForm>
  );
}
