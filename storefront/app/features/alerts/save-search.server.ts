/** The form that keeps a search. */
import { ALERTS, saveSearch } from '@rental/search/contracts/saved-searches';
import { redirect } from '@remix-run/node';
import { entry } from '~/features/account/entries.server';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { parseFilters, searchHref } from '~/features/search/search-filters.server';
import { stayWords } from '~/features/search/stay-words.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';
import { choicesOf, type AlertsView } from './alerts-page.server';
import { keptQuery } from './saved-query.server';

export interface SaveSearchView {
  /** Of the search page, without `?`. */
  search: string;
  back: string;
  suggestedName: string;
  choices: AlertsView['choices'];
}

export type SaveField = 'name' | 'alerts';

const LONGEST_NAME = 80;

export function saveSearchPage(page: UserPage): SaveSearchView {
  const { url, t, format } = page;
  const filters = parseFilters(url.searchParams);
  const { query, category, location } = filters;
  const parts = [
    query ?? category?.replaceAll('-', ' '),
    location,
    stayWords(filters, { t, format }),
  ];
  const name = parts.filter(Boolean).join(' · ').slice(0, LONGEST_NAME);
  return {
    search: url.search.slice(1),
    back: searchHref(filters),
    suggestedName: name || t('alerts.everything'),
    choices: choicesOf(page),
  };
}

export async function keepSearch({ request, context, form }: Mutation) {
  const { api, t } = await requireUser(request, context);
  const name = entry(form, 'name');
  const alerts = ALERTS.find((known) => known === entry(form, 'alerts')) ?? 'daily';
  const values = { name, alerts };
  if (name.trim() === '')
    return refuseEntries<SaveField>(values, { name: t('alerts.nameMissing') });
  try {
    const body = { name, alerts, query: keptQuery(entry(form, 'search')) };
    await api.call(saveSearch, { body });
  } catch (error) {
    return refuseForm<SaveField>(error, t, values, {
      TOO_MANY_SEARCHES: t('alerts.tooMany'),
    });
  }
  return redirect('/account/searches?done=saved');
}
