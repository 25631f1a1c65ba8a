/**
 * Development: the demo marketplace has a past. In an empty world the platform's clock may start
 * some weeks ago and is then moved forward to the present, while the platform makes what happened
 * in between. The database lets the clock go back only while that history is open, and opens it
 * once (migration 0010).
 */
import type { Core } from '@strapi/strapi';
import { platformClock, wallClock } from './clock';
import { db, rowsOf, transaction } from './database';
import { devToolsOn } from './http/access';

export interface DemoHistory {
  /** When it was opened: what its dates count from, and where it ends. */
  readonly today: Date;
  /** How many of its steps have been done, by this process or one that was cut off. */
  readonly stepsDone: number;
  /** Platform time now. */
  readonly now: Date;
}

interface Row {
  today: Date;
  reached_at: Date;
  steps_done: number;
  finished_at: Date | null;
}

/** A step that was cut off may have been written a little after the clock's last move. */
const SLACK_MS = 60_000;

const WORLD_IS_EMPTY = `select not exists (select 1 from bookings)
  and not exists (select 1 from ledger.journal)
  and not exists (select 1 from rental.clock where offset_ms <> 0) as empty`;

/**
 * Opens the history `days` ago, or takes up one that was cut off where it stopped: no time has
 * passed for the platform since. Undefined when there is nothing to tell: it is over, or the world
 * has a past of its own. No other process of the platform may run.
 *
 * @throws Error without DEV_TOOLS
 */
export async function openDemoHistory(
  strapi: Core.Strapi,
  days: number,
): Promise<DemoHistory | undefined> {
  if (!devToolsOn()) throw new Error('a demo history needs DEV_TOOLS=1');
  const row = await transaction(strapi, async (trx) => {
    await trx.raw('lock table rental.demo_history in exclusive mode');
    const [known] = await rowsOf<Row>(trx, 'select * from rental.demo_history');
    if (known) return known.finished_at ? undefined : known;
    const [world] = await rowsOf<{ empty: boolean }>(trx, WORLD_IS_EMPTY);
    if (!world?.empty) return undefined;
    const today = wallClock.now();
    const from = new Date(today.getTime() - days * 86_400_000);
    const [opened] = await rowsOf<Row>(
      trx,
      'insert into rental.demo_history (today, reached_at) values (?, ?) returning *',
      [today, from],
    );
    return opened;
  });
  if (!row) return undefined;
  const since = row.reached_at.getTime() + (row.steps_done > 0 ? SLACK_MS : 0);
  const offset = Math.min(0, since - wallClock.now().getTime());
  await db(strapi).raw('update rental.clock set offset_ms = ?', [offset]);
  const clock = platformClock(strapi);
  clock.rewind(offset);
  return { today: row.today, stepsDone: row.steps_done, now: clock.now() };
}

/** Remembers how far the history has come. */
export async function noteDemoHistory(strapi: Core.Strapi, stepsDone: number): Promise<void> {
  await db(strapi).raw('update rental.demo_history set steps_done = ? where finished_at is null', [
    stepsDone,
  ]);
}

/** The clock is the wall's again, and moves only forward from now on. */
export async function closeDemoHistory(strapi: Core.Strapi): Promise<void> {
  await transaction(strapi, async (trx) => {
    await trx.raw('update rental.clock set offset_ms = 0');
    await trx.raw('update rental.demo_history set finished_at = ? where finished_at is null', [
      wallClock.now(),
    ]);
  });
  platformClock(strapi).setOffset(0);
}
