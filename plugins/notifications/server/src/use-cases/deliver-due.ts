/** Sends what is due, each by its channel; a failure is tried again later, and given up in the end. */
import { wallClock } from '@rental/shared/clock';
import { log } from '@rental/shared/log';
import { sendByMail } from '../channels/email';
import { sendByPush } from '../channels/push';
import { sendBySms } from '../channels/sms';
import { Undeliverable } from '../channels/undeliverable';
import { nextTry } from '../domain/backoff';
import { render, wordsFor, type Rendered } from '../domain/render';
import { languageOf } from '../domain/texts';
import type { NotificationsContext } from '../services/context';
import { claimDue, endDelivery, putOff, type Delivery } from '../services/deliveries';

type Send = (
  context: NotificationsContext,
  delivery: Delivery,
  rendered: Rendered,
) => Promise<'sent' | 'skipped'>;

const CHANNELS: Readonly<Record<Delivery['channel'], Send>> = {
  email: sendByMail,
  sms: sendBySms,
  push: sendByPush,
};

const AT_ONCE = 20;
const LEASE_MS = 2 * 60_000;

/** Answers how many there were. */
export async function deliverDue(context: NotificationsContext): Promise<number> {
  for (let total = 0; ;) {
    const wall = wallClock.now();
    const due = await claimDue(context.knex, {
      now: context.clock.now(),
      wall,
      lease: new Date(wall.getTime() + LEASE_MS),
      most: AT_ONCE,
    });
    await Promise.all(due.map((delivery) => deliver(context, delivery)));
    total += due.length;
    if (due.length < AT_ONCE) return total;
  }
}

async function deliver(context: NotificationsContext, delivery: Delivery): Promise<void> {
  const { knex, clock } = context;
  try {
    const state = await send(context, delivery);
    await endDelivery(knex, delivery, { state, at: clock.now() });
  } catch (error) {
    const { id, channel, kind, attempts } = delivery;
    const now = clock.now();
    const until = error instanceof Undeliverable ? undefined : nextTry(attempts, now);
    log.error('a notification could not be sent', {
      id,
      channel,
      kind,
      attempts,
      dead: !until,
      error,
    });
    const said = String(error).slice(0, 500);
    await (until
      ? putOff(knex, delivery, { until, error: said })
      : endDelivery(knex, delivery, { state: 'dead', at: now, error: said }));
  }
}

async function send(
  context: NotificationsContext,
  delivery: Delivery,
): Promise<'sent' | 'skipped'> {
  const { kind, side, facts, locale, channel, isRead } = delivery;
  const language = languageOf(locale);
  const words = wordsFor(kind, side, language);
  if (!words || (kind === 'message' && isRead)) return 'skipped';
  return CHANNELS[channel](context, delivery, render(words, facts, language));
}
