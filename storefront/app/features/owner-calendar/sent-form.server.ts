/** A form of the calendar as it was sent, and what is answered to it. */
import { redirect } from '@remix-run/node';
import type { refuseEntries } from '~/features/forms/form-failure.server';
import type { UserPage } from '~/lib/session.server';
import type { PlanField } from './plan-fields';

export interface Sent {
  page: UserPage;
  /** The listing's. */
  id: string;
  form: FormData;
}

export type Refused = ReturnType<typeof refuseEntries<PlanField>>;

/** All that was typed and chosen; several choices of one name by lines. */
export const entriesOf = (form: FormData): Partial<Record<PlanField, string>> =>
  Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => name !== 'formToken')
      .map((name) => [name, form.getAll(name).map(String).join('\n')]),
  );

/** The calendar again, at the month of the days, with a word of what happened. */
export const backTo = (id: string, done: string, month?: string, more = {}) =>
  redirect(
    `/owner/listings/${id}/calendar?${new URLSearchParams({
      ...(month ? { month: month.slice(0, 7) } : {}),
      done,
      ...more,
    })}`,
  );
