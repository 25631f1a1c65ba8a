/** Calendars of other places: let in, read now, ended; and the listing's own address. */
import {
  addCalendarFeed,
  importCalendarFeed,
  removeCalendarFeed,
} from '@rental/bookings/contracts/calendar-feeds';
import { renewCalendarFeed, revokeCalendarFeed } from '@rental/bookings/contracts/calendar-routes';
import { refuseEntries } from '~/features/forms/form-failure.server';
import { CmsRefusal } from '~/lib/cms.server';
import { textOf } from './days-entry.server';
import type { PlanField } from './plan-fields';
import { backTo, entriesOf, type Refused, type Sent } from './sent-form.server';

export async function addFeed({ page, id, form }: Sent): Promise<Response | Refused> {
  const [name, url] = [textOf(form, 'name'), textOf(form, 'url')];
  const unit = Number(form.get('unit') ?? 1);
  if (name === '' || url === '')
    return refuseEntries<PlanField>(entriesOf(form), {
      ...(name === '' ? { name: page.t('plan.feeds.noName') } : {}),
      ...(url === '' ? { url: page.t('plan.feeds.badUrl') } : {}),
    });
  try {
    const { data } = await page.api.call(addCalendarFeed, {
      params: { id },
      body: { name, url, unit },
    });
    return backTo(id, data.problem ? 'addFeedFailed' : 'addFeed');
  } catch (error) {
    if (!(error instanceof CmsRefusal) || !('url' in Object(error.details.fields))) throw error;
    return refuseEntries<PlanField>(entriesOf(form), { url: page.t('plan.feeds.badUrl') });
  }
}

const feedOf = (form: FormData): number => Number(form.get('feed'));

export async function importFeed({ page, id, form }: Sent) {
  const { data } = await page.api.call(importCalendarFeed, {
    params: { id, feed: feedOf(form) },
    body: {},
  });
  return backTo(id, data.problem ? 'importFeedFailed' : 'importFeed');
}

export async function removeFeed({ page, id, form }: Sent) {
  await page.api.call(removeCalendarFeed, { params: { id, feed: feedOf(form) } });
  return backTo(id, 'removeFeed');
}

export async function renewAddress({ page, id }: Sent) {
  await page.api.call(renewCalendarFeed, { params: { id }, body: {} });
  return backTo(id, 'renew');
}

export async function revokeAddress({ page, id }: Sent) {
  await page.api.call(revokeCalendarFeed, { params: { id } });
  return backTo(id, 'revoke');
}
