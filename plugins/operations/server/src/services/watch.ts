/** What this process looks after by itself: the hourly verification, and the gauges of the outbox. */
import { platformClock } from '@rental/shared/clock';
import { db } from '@rental/shared/database';
import { startLoop, type Loop } from '@rental/shared/loop';
import { outboxBacklog, outboxDead } from '@rental/shared/metrics';
import { readBacklog } from '@rental/shared/outbox/dead-events';
import type { Core } from '@strapi/strapi';
import { verifyWhenDue } from '../use-cases/verify-everything';

const EVERY_MS = 30_000;
/** After a stop, deadlines and deliveries are caught up with first: until then they are late, not lost. */
const GRACE_MS = 120_000;

export function startWatch(strapi: Core.Strapi): Loop {
  const began = performance.now();
  return startLoop('operations watch', EVERY_MS, async () => {
    await gauge(strapi);
    if (performance.now() - began >= GRACE_MS) await verifyWhenDue(strapi);
  });
}

async function gauge(strapi: Core.Strapi): Promise<void> {
  const consumers = await readBacklog(db(strapi), platformClock(strapi).now());
  const sum = (name: 'waiting' | 'dead'): number =>
    consumers.reduce((total, each) => total + each[name], 0);
  outboxBacklog.set(sum('waiting'));
  outboxDead.set(sum('dead'));
}
