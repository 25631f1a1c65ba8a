import { Form } from '@remix-run/react';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslate } from '~/lib/i18n/translation';
import { DateRangeFields } from './date-range-fields';

export interface SearchBarValues {
  query?: string;
  location?: string;
  startDate?: string;
  endDate?: string;
}

interface SearchBarProps {
  id: string;
  values?: SearchBarValues;
  /** The earliest day that can be chosen, `YYYY-MM-DD`. */
  today: string;
  /** `ticket` on the home page, `line` above a list. */
  look: 'ticket' | 'line';
  children?: ReactNode;
}

/** What, where, when: a GET form that works as it stands. */
export function SearchBar({ id, values = {}, today, look, children }: SearchBarProps) {
  const t = useTranslate();
  const ticket = look === 'ticket';
  return (
    <Form
      id={id}
      action="/search"
      role="search"
      aria-label={t('searchBar.label')}
      className={
        ticket
          ? 'ticket ticket-on-sunk'
          : 'grid gap-3 md:grid-cols-[1.2fr_1fr_1.4fr_auto] md:items-end'
      }
    >
      <div className={ticket ? 'grid gap-4 sm:grid-cols-2' : 'contents'}>
        <div>
          <label className="label" htmlFor={`${id}-query`}>
            {t('searchBar.what')}
          </label>
          <input
            id={`${id}-query`}
            className="field"
            type="search"
            name="query"
            maxLength={120}
            defaultValue={values.query}
            placeholder={t('searchBar.whatExample')}
            enterKeyHint="search"
          />
        </div>
        <div>
          <label className="label" htmlFor={`${id}-location`}>
            {t('searchBar.where')}
          </label>
          <input
            id={`${id}-location`}
            className="field"
            type="text"
            name="location"
            maxLength={120}
            autoComplete="address-level2"
            defaultValue={values.location}
            placeholder={t('searchBar.whereExample')}
            enterKeyHint="search"
          />
        </div>
        <DateRangeFields
          id={id}
          startDate={values.startDate}
          endDate={values.endDate}
          min={today}
          className={ticket ? 'sm:col-span-2' : undefined}
        />
      </div>
      {children}
      {ticket && <div className="perforation my-6" />}
      <button type="submit" className={`button button-primary ${ticket ? 'w-full' : ''}`}>
        <Search aria-hidden="true" className="size-5" />
        {t('searchBar.submit')}
      </button>
    </Form>
  );
}
