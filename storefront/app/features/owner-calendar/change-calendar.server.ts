/** What an owner sends from the calendar's forms; each says by `act` what it is. */
import { blockDates } from '@rental/bookings/contracts/calendar-routes';
import { data } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import {
  addFeed,
  importFeed,
  removeFeed,
  renewAddress,
  revokeAddress,
} from './change-feeds.server';
import { addRule, priceDays, removeRule } from './change-prices.server';
import { daysOf, problemOfDays } from './days-entry.server';
import type { PlanField } from './plan-fields';
import { backTo, entriesOf, type Refused, type Sent } from './sent-form.server';

const ACTS: Readonly<Record<string, (sent: Sent) => Promise<Response | Refused>>> = {
  block: (sent) => changeBlocks(sent, false),
  unblock: (sent) => changeBlocks(sent, true),
  price: (sent) => priceDays(sent, false),
  unprice: (sent) => priceDays(sent, true),
  addRule,
  removeRule,
  addFeed,
  importFeed,
  removeFeed,
  renew: renewAddress,
  revoke: revokeAddress,
};

export async function changeCalendar({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const act = String(form.get('act') ?? '');
  const carryOut = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
  if (!carryOut) throw data('This cannot be done here.', { status: 400 });
  try {
    return await carryOut({ page, id: params.id ?? '', form });
  } catch (error) {
    return refuseForm<PlanField>(error, page.t, entriesOf(form), {
      CALENDAR_CHANGED: page.t('plan.changed'),
      TOO_MANY_FEEDS: page.t('plan.feeds.tooMany'),
      TOO_MANY_PRICE_RULES: page.t('plan.rule.tooMany'),
    });
  }
}

/** The CMS replaces the blocks between two days: with one of all of them, or with none. */
async function changeBlocks({ page, id, form }: Sent, frees: boolean) {
  const days = daysOf(form);
  const problem = problemOfDays(days, page);
  if (problem) return refuseEntries<PlanField>(entriesOf(form), { end: problem });
  const { start, end } = days;
  const { data: calendar } = await page.api.call(blockDates, {
    params: { id },
    body: { from: start, to: end, blocks: frees ? [] : [{ startDate: start, endDate: end }] },
  });
  const kept = new Set(calendar.conflicts.map(({ bookingId }) => bookingId)).size;
  const stays = kept > 0 ? { kept: String(kept) } : {};
  return backTo(id, frees ? 'unblock' : 'block', start, stays);
}
