/** Sends what is due, each by its channel; a failure is tried again later, and given up in the end. */
import { wallClock } from '@rental/shared/clock';
import { log } from '@rental/shared/log';
import { sendByMail, sendDigest } from '../channels/email';
import { sendByPush } from '../channels/push';
import { sendBySms } from '../channels/sms';
import { Undeliverable } from '@rental/shared/text-messages/undeliverable';
import { nextTry } from '../domain/backoff';
import { render, type Rendered } from '../domain/render';
import { languageOf } from '../domain/texts';
import type { NotificationsContext } from '../services/context';
import { readWords, type ChooseWords } from '../services/templates';
import { claimDue, claimRest, endDelivery, putOff, type Delivery } from '../services/deliveries';

type Outcome = 'sent' | 'skipped';
type Send = (
  context: NotificationsContext,
  delivery: Delivery,
  rendered: Rendered,
) => Promise<Outcome>;

const CHANNELS: Readonly<Record<Delivery['channel'], Send>> = {
  email: sendByMail,
  sms: sendBySms,
  push: sendByPush,
};

const AT_ONCE = 20;
const NO_WORDS: ChooseWords = () => undefined;
const LEASE_MS = 2 * 60_000;

/** Answers how many there were. */
export async function deliverDue(context: NotificationsContext): Promise<number> {
  for (let total = 0; ;) {
    const wall = wallClock.now();
    const now = context.clock.now();
    const lease = new Date(wall.getTime() + LEASE_MS);
    const due = await claimDue(context.knex, { now, wall, lease, most: AT_ONCE });
    const choose = due.length > 0 ? await readWords(context.knex) : NO_WORDS;
    await Promise.all(
      due.map(async (delivery) => {
        if (!delivery.digest)
          return attempt(context, [delivery], () => send(context, delivery, choose));
        const rest = await claimRest(context.knex, delivery, { now, lease });
        const all = [delivery, ...rest];
        return attempt(context, all, () => sendAll(context, all, choose));
      }),
    );
    total += due.length;
    if (due.length < AT_ONCE) return total;
  }
}

/** What goes out together ends together. */
async function attempt(
  context: NotificationsContext,
  deliveries: readonly Delivery[],
  work: () => Promise<Outcome>,
): Promise<void> {
  const { knex, clock } = context;
  try {
    const state = await work();
    for (const delivery of deliveries)
      await endDelivery(knex, delivery, { state, at: clock.now() });
  } catch (error) {
    for (const delivery of deliveries) await fail(context, delivery, error);
  }
}

async function fail(
  { knex, clock }: NotificationsContext,
  delivery: Delivery,
  error: unknown,
): Promise<void> {
  const { id, channel, kind, attempts } = delivery;
  const now = clock.now();
  const until = error instanceof Undeliverable ? undefined : nextTry(attempts, now);
  const dead = until === undefined;
  log.error('a notification could not be sent', { id, channel, kind, attempts, dead, error });
  const said = String(error).slice(0, 500);
  await (until
    ? putOff(knex, delivery, { until, error: said })
    : endDelivery(knex, delivery, { state: 'dead', at: now, error: said }));
}

/** Undefined: there is no use in it any more. */
function renderedFor(
  { kind, side, facts, locale, isRead }: Delivery,
  choose: ChooseWords,
): Rendered | undefined {
  const language = languageOf(locale);
  const words = choose(kind, side, language);
  const isStale = kind === 'message' && isRead;
  return words && !isStale ? render(words, facts, language) : undefined;
}

async function send(
  context: NotificationsContext,
  delivery: Delivery,
  choose: ChooseWords,
): Promise<Outcome> {
  const rendered = renderedFor(delivery, choose);
  return rendered ? CHANNELS[delivery.channel](context, delivery, rendered) : 'skipped';
}

/** Of what is told once a day, what was read meanwhile is left out. */
async function sendAll(
  context: NotificationsContext,
  deliveries: readonly Delivery[],
  choose: ChooseWords,
): Promise<Outcome> {
  const entries = deliveries.flatMap((delivery) => {
    const rendered = delivery.isRead ? undefined : renderedFor(delivery, choose);
    const url = new URL(delivery.link, context.config.storefrontUrl).href;
    return rendered ? [{ ...rendered, url }] : [];
  });
  const [first] = deliveries;
  return first && entries.length > 0 ? sendDigest(context, first, entries) : 'skipped';
}
