/** Judges what waits anew when editors change the prohibited words. */
import { platformClock } from '@rental/shared/clock';
import type { Trx } from '@rental/shared/database';
import { publish, subscribe } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { reflagWaiting } from '../use-cases/reflag-waiting';

const WORDS = 'api::prohibited-word.prohibited-word';
const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone', 'delete']);
const TOPIC = 'moderation.words_changed';

/** Called in `register`: the event is written in the transaction of the edit itself. */
export function followWords(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== WORDS || !WRITES.has(context.action)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const result = await next();
      await publish(strapi, trx as unknown as Trx, [
        { topic: TOPIC, key: 'words', payload: {}, occurredAt: platformClock(strapi).now() },
      ]);
      return result;
    });
  });
  subscribe(strapi, {
    name: 'moderation',
    topics: [TOPIC],
    handle: (_event, { trx, clock }) => reflagWaiting(trx, clock.now()),
  });
}
