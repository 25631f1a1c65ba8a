import { Form } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';
import { DateRangeFields } from './date-range-fields';
import { SuggestedInput } from './suggested-input';

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
  today: string | undefined;
  /** `ticket` on the home page, `line` above a list. */
  look: 'ticket' | 'line';
}

/** What, where, when: a GET form that works as it stands. */
export function SearchBar({ id, values = {}, today, look }: SearchBarProps) {
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
      <div className={ticket ? 'grid gap-x-3 gap-y-4 sm:grid-cols-2' : 'contents'}>
        <WhatAndWhere id={id} values={values} />
        <DateRangeFields
          id={id}
          startDate={values.startDate}
          endDate={values.endDate}
          min={today}
          className={ticket ? 'sm:col-span-2' : undefined}
        />
      </div>
      {ticket && <div className="perforation my-6" />}
      <button type="submit" className={`button button-primary ${ticket ? 'w-full' : ''}`}>
        <Search aria-hidden="true" className="size-5" />
        {t('searchBar.submit')}
      </button>
    </Form>
  );
}

function WhatAndWhere({ id, values }: { id: string; values: SearchBarValues }) {
  const t = useTranslate();
  const shared = { className: 'field', maxLength: 120, enterKeyHint: 'search' } as const;
  return (
    <>
      <div>
        <label className="label" htmlFor={`${id}-query`}>
          {t('searchBar.what')}
        </label>
        <SuggestedInput
          {...shared}
          kind="things"
          id={`${id}-query`}
          type="search"
          name="query"
          defaultValue={values.query}
          placeholder={t('searchBar.whatExample')}
        />
      </div>
      <div>
        <label className="label" htmlFor={`${id}-location`}>
          {t('searchBar.where')}
        </label>
        <SuggestedInput
          {...shared}
          kind="places"
          id={`${id}-location`}
          type="text"
          name="location"
          autoComplete="address-level2"
          defaultValue={values.location}
          placeholder={t('searchBar.whereExample')}
        />
      </div>
    </>
  );
}
