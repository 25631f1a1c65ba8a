/** Searches that somebody keeps, and dates that they wait for. */
import {
  ALERTS,
  changeSavedSearch,
  forgetSavedSearch,
  leaveWaitlist,
  listSavedSearches,
  listWaitlist,
  type Alerts,
  type SavedSearch,
  type WaitlistEntry,
} from '@rental/search/contracts/saved-searches';
import { redirect } from '@remix-run/node';
import { entry } from '~/features/account/entries.server';
import { refuseForm } from '~/features/forms/form-failure.server';
import { searchHref } from '~/features/search/search-filters.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';
import { filtersOf } from './saved-query.server';

export interface SearchRow {
  id: string;
  name: string;
  href: string;
  alerts: Alerts;
}

export interface WaitRow {
  id: string;
  title: string;
  href: string;
  dates: string;
  isTold: boolean;
}

export interface AlertsView {
  searches: SearchRow[];
  waits: WaitRow[];
  choices: { value: Alerts; label: string }[];
  done: string | undefined;
}

const DONE = ['saved', 'changed', 'gone', 'waiting'] as const;

export async function alertsPage(page: UserPage): Promise<AlertsView> {
  const { api, t, url } = page;
  const [searches, waits] = await Promise.all([
    api.call(listSavedSearches),
    api.call(listWaitlist),
  ]).catch((error: unknown) => {
    throw answerFor(error);
  });
  const done = DONE.find((what) => url.searchParams.get('done') === what);
  return {
    searches: searches.data.map(searchRow),
    waits: waits.data.map((wait) => waitRow(wait, page)),
    choices: choicesOf(page),
    done: done && t(`alerts.done.${done}`),
  };
}

export const choicesOf = ({ t }: Pick<UserPage, 't'>): AlertsView['choices'] =>
  ALERTS.map((value) => ({ value, label: t(`alerts.${value}`) }));

const searchRow = ({ id, name, query, alerts }: SavedSearch): SearchRow => ({
  id,
  name,
  alerts,
  href: searchHref(filtersOf(query)),
});

const waitRow = (
  { id, listing, startDate, endDate, toldAt }: WaitlistEntry,
  { format }: UserPage,
): WaitRow => ({
  id,
  title: listing.title,
  href: `/listings/${listing.slug}?startDate=${startDate}&endDate=${endDate}`,
  dates:
    startDate === endDate ? format.date(startDate, 'day') : format.dateRange(startDate, endDate),
  isTold: toldAt !== null,
});

/** Leads to what is new of a kept search. @throws 404 for one that is not theirs */
export async function followSearch({ api }: UserPage, id: string) {
  const { data } = await api.call(listSavedSearches).catch((error: unknown) => {
    throw answerFor(error);
  });
  const kept = data.find((each) => each.id === id);
  if (!kept) throw new Response(null, { status: 404 });
  return redirect(searchHref({ ...filtersOf(kept.query), sort: 'newest' }));
}

export async function changeAlerts({ request, context, form }: Mutation) {
  const { api, t } = await requireUser(request, context);
  const [act, id] = [entry(form, 'act'), entry(form, 'id')];
  const params = { id };
  try {
    if (act === 'leave') await api.call(leaveWaitlist, { params });
    else if (act === 'forget') await api.call(forgetSavedSearch, { params });
    else {
      const alerts = ALERTS.find((known) => known === entry(form, 'alerts'));
      await api.call(changeSavedSearch, { params, body: { name: entry(form, 'name'), alerts } });
    }
  } catch (error) {
    return refuseForm<never>(error, t, {});
  }
  return redirect(`/account/searches?done=${act === 'change' ? 'changed' : 'gone'}`);
}
