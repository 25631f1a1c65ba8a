import { TextAreaField } from '~/features/forms/text-area-field';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import { AttributeField } from './attribute-field';
import type { StepProps } from './step-props';
import { fieldOf } from './field-of';

export function DetailsStep({ view, state }: StepProps) {
  const t = useTranslate();
  const fields = { values: view.values, state };
  const own = view.options.category?.fields ?? [];
  return (
    <>
      <TextField
        {...fieldOf(fields, 'title')}
        label={t('editor.title')}
        hint={t('editor.title.hint')}
        maxLength={120}
      />
      <TextAreaField
        {...fieldOf(fields, 'description')}
        label={t('editor.description')}
        hint={t('editor.description.hint')}
        rows={8}
        maxLength={8000}
      />
      {own.length > 0 && (
        <fieldset className="space-y-6">
          <legend className="mb-4 text-20 font-semibold">{t('editor.attributes')}</legend>
          {own.map((field) => (
            <AttributeField key={field.key} field={field} {...fields} />
          ))}
        </fieldset>
      )}
    </>
  );
}
