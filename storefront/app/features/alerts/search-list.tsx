import { Link } from '@remix-run/react';
import { SecureForm } from '~/features/forms/secure-form';
import { SelectField } from '~/features/forms/select-field';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { AlertsView, SearchRow } from './alerts-page.server';

type Choices = AlertsView['choices'];

interface ListProps {
  rows: readonly SearchRow[];
  choices: Choices;
}

export function SearchList({ rows, choices }: ListProps) {
  return (
    <ul role="list" className="divide-y divide-hairline border-y border-hairline">
      {rows.map((row) => (
        <SearchItem key={row.id} row={row} choices={choices} />
      ))}
    </ul>
  );
}

function SearchItem({ row, choices }: { row: SearchRow; choices: Choices }) {
  const t = useTranslate();
  const { id, name, href, alerts } = row;
  return (
    <li className="py-4">
      <h3 className="text-17 font-semibold">
        <Link className="link inline-flex min-h-11 items-center" to={href}>
          {name}
        </Link>
      </h3>
      <p className="text-15 text-muted">{choices.find(({ value }) => value === alerts)?.label}</p>
      <div className="mt-2 flex flex-wrap items-start gap-3">
        <details className="disclosure grow">
          <summary className="button button-quiet" aria-label={t('alerts.changeOf', { name })}>
            {t('alerts.change')}
          </summary>
          <SecureForm className="mt-4 space-y-4">
            <input type="hidden" name="act" value="change" />
            <input type="hidden" name="id" value={id} />
            <TextField
              form={id}
              name="name"
              label={t('alerts.name')}
              defaultValue={name}
              maxLength={80}
            />
            <SelectField
              form={id}
              name="alerts"
              label={t('alerts.when')}
              options={choices}
              defaultValue={alerts}
            />
            <SubmitButton>{t('alerts.save')}</SubmitButton>
          </SecureForm>
        </details>
        <SecureForm>
          <input type="hidden" name="act" value="forget" />
          <input type="hidden" name="id" value={id} />
          <button
            type="submit"
            className="button button-quiet"
            aria-label={t('alerts.forgetOf', { name })}
          >
            {t('alerts.forget')}
          </button>
        </SecureForm>
      </div>
    </li>
  );
}
