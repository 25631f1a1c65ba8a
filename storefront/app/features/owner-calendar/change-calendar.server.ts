/** Blocks and frees days, and renews the address of the iCal feed. */
import { blockDates, renewCalendarFeed } from '@rental/bookings/contracts/calendar-routes';
import { daysBetween, isIsoDate } from '@rental/shared/local-time';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

export type PlanField = 'start' | 'end';

const MOST_DAYS = 366;

export async function changeCalendar({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const id = params.id ?? '';
  const text = (name: string) => String(form.get(name) ?? '');
  const values = { start: text('start'), end: text('end') };
  try {
    if (text('act') === 'renew') {
      await page.api.call(renewCalendarFeed, { params: { id }, body: {} });
      return redirect(`/owner/listings/${id}/calendar?done=renew`);
    }
    const problem = problemOf(values, page);
    if (problem) return refuseEntries<PlanField>(values, { end: problem });
    return await block(page, id, values, text('act') === 'unblock');
  } catch (error) {
    return refuseForm<PlanField>(error, page.t, values, {
      CALENDAR_CHANGED: page.t('plan.changed'),
    });
  }
}

type Days = Record<PlanField, string>;

function problemOf({ start, end }: Days, { t }: UserPage): string | undefined {
  if (!isIsoDate(start) || !isIsoDate(end) || end < start) return t('plan.order');
  return daysBetween(start, end) >= MOST_DAYS ? t('plan.long') : undefined;
}

/** The CMS replaces the blocks between two days: with one of all of them, or with none. */
async function block({ api }: UserPage, id: string, { start, end }: Days, frees: boolean) {
  const blocks = frees ? [] : [{ startDate: start, endDate: end }];
  const { data } = await api.call(blockDates, {
    params: { id },
    body: { from: start, to: end, blocks },
  });
  const kept = new Set(data.conflicts.map(({ bookingId }) => bookingId)).size;
  const query = new URLSearchParams({
    month: start.slice(0, 7),
    done: frees ? 'unblock' : 'block',
    ...(kept > 0 ? { kept: String(kept) } : {}),
  });
  return redirect(`/owner/listings/${id}/calendar?${query}`);
}
