/**
 * Development: moves the platform's clock (and the emulator's) step by step, so that each deadline
 * on the way fires at its own time and in order.
 */
import { advanceClock as moveOffset, platformClock } from '@rental/shared/clock';
import { drain } from '@rental/shared/outbox/index';
import { log } from '@rental/shared/log';
import type { Platform } from '../platform';
import { nextReveal, publishDueReviews } from './publish-reviews';
import { nextDeadline, sweepDueBookings } from './sweep-due-bookings';

/** Answers the new time and how many transitions were made on the way. */
export async function advanceClock(
  platform: Platform,
  ms: number,
): Promise<{ now: Date; transitions: number }> {
  const target = new Date(platformClock(platform.strapi).now().getTime() + ms);
  let transitions = await settleDown(platform);
  for (;;) {
    const stop = await nextStop(platform, target);
    await moveTo(platform, stop);
    const made = await settleDown(platform);
    transitions += made;
    if (stop.getTime() === target.getTime() && made === 0)
      return { now: platform.clock.now(), transitions };
  }
}

/** The next deadline or the next reviews to be shown, or where it is to end. */
async function nextStop(platform: Platform, target: Date): Promise<Date> {
  const stops = await Promise.all([nextDeadline(platform), nextReveal(platform)]);
  return new Date(Math.min(...[...stops, target].map((stop) => Number(stop ?? target))));
}

async function moveTo(platform: Platform, instant: Date): Promise<void> {
  const ahead = instant.getTime() - platform.clock.now().getTime();
  const now = await moveOffset(platform.strapi, Math.max(0, ahead));
  await platform.payments.syncEmulatorClock(now);
}

/**
 * Everything that is due now, until nothing is: what the reconciler would have found by then,
 * deadlines, Stripe operations, events.
 */
async function settleDown(platform: Platform): Promise<number> {
  let transitions = 0;
  await reconcile(platform);
  for (;;) {
    const swept = (await sweepDueBookings(platform)) + (await publishDueReviews(platform));
    transitions += swept;
    const worked = (await platform.payments.drain()) + (await drain(platform.strapi));
    if (swept + worked === 0) return transitions;
  }
}

/** Stripe may be away, which must not stop the clock: the reconciler tries again by itself. */
async function reconcile({ payments, strapi }: Platform): Promise<void> {
  try {
    if (!(await payments.reconcileWhenDue())) return;
    await payments.drain();
    await drain(strapi);
  } catch (error) {
    log.warn('the reconciler could not ask Stripe', { error });
  }
}
