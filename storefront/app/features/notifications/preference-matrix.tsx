import { useTranslate } from '~/lib/i18n/translation';
import type { PreferencesView } from './preferences.server';

/** On narrow screens each row is a group of boxes with their names; on wide ones a table. */
export function PreferenceMatrix({ rows }: { rows: PreferencesView['rows'] }) {
  const t = useTranslate();
  return (
    <table className="w-full border-collapse text-15">
      <thead className="max-sm:sr-only">
        <tr className="border-b border-line text-start">
          <th scope="col" className="py-2 text-start font-semibold">
            {t('preferences.event')}
          </th>
          {rows[0]?.cells.map(({ channel }) => (
            <th key={channel} scope="col" className="px-2 py-2 text-center font-semibold">
              {t(`preferences.channel.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { name, cells } }: { row: PreferencesView['rows'][number] }) {
  const t = useTranslate();
  const group = t(`preferences.group.${name}`);
  return (
    <tr className="border-b border-hairline max-sm:flex max-sm:flex-wrap max-sm:gap-x-4 max-sm:py-2">
      <th
        scope="row"
        className="py-2 pe-4 text-start font-normal max-sm:w-full max-sm:font-semibold"
      >
        {group}
      </th>
      {cells.map(({ channel, enabled, locked }) => (
        <td key={channel} className="text-center">
          <label className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2">
            <input
              type="checkbox"
              name="cell"
              value={`${name}.${channel}`}
              defaultChecked={enabled}
              disabled={locked}
              className="size-5 accent-[var(--color-accent)]"
              aria-label={`${group}: ${t(`preferences.channel.${channel}`)}${locked ? ` (${t('preferences.always')})` : ''}`}
            />
            <span aria-hidden="true" className="sm:hidden">
              {t(`preferences.channel.${channel}`)}
            </span>
          </label>
        </td>
      ))}
    </tr>
  );
}
