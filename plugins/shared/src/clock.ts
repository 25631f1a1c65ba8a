/** Business time is a value that is passed in: nothing of the domain asks the machine. */
import type { Core } from '@strapi/strapi';
import { db } from './database';

export interface Clock {
  now(): Date;
}

/** Wall time: JWTs, webhook signatures, leases and retry pacing. Never business. */
export const wallClock: Clock = { now: () => new Date() };

/**
 * The platform's clock: wall time plus an offset that only ever grows and that only DEV_TOOLS may
 * move. Monotonic within a process even if the machine's clock steps back. (An empty world of demo
 * data may begin in the past: `rewind`, see demo-history.ts.)
 */
export class PlatformClock implements Clock {
  private last = 0;
  private offsetMs: number | undefined;

  constructor(private readonly wall: Clock = wallClock) {}

  now(): Date {
    this.last = Math.max(this.last, this.wall.now().getTime() + this.offset());
    return new Date(this.last);
  }

  offset(): number {
    return this.offsetMs ?? 0;
  }

  /** Offsets never shrink: a clock that other processes have already seen does not go back. */
  setOffset(ms: number): void {
    this.offsetMs = Math.max(this.offsetMs ?? ms, ms);
  }

  /** The one way back. Only for the process that opens a demo history: nobody else may see it. */
  rewind(ms: number): void {
    this.last = 0;
    this.offsetMs = ms;
  }
}

const clocks = new WeakMap<Core.Strapi, PlatformClock>();

/** The one clock of this process. */
export function platformClock(strapi: Core.Strapi): PlatformClock {
  const known = clocks.get(strapi);
  if (known) return known;
  const clock = new PlatformClock();
  clocks.set(strapi, clock);
  return clock;
}

/** Takes over the offset that the database holds (another process may have moved it). */
export async function syncClock(strapi: Core.Strapi): Promise<PlatformClock> {
  const clock = platformClock(strapi);
  const { rows } = await db(strapi).raw<{ rows: { offset_ms: string }[] }>(
    'select offset_ms from rental.clock',
  );
  clock.setOffset(Number(rows[0]?.offset_ms ?? 0));
  return clock;
}

/** Moves the shared offset forward by `ms` for every process. Development only. */
export async function advanceClock(strapi: Core.Strapi, ms: number): Promise<Date> {
  const { rows } = await db(strapi).raw<{ rows: { offset_ms: string }[] }>(
    'update rental.clock set offset_ms = offset_ms + ? returning offset_ms',
    [Math.max(0, Math.round(ms))],
  );
  const clock = platformClock(strapi);
  clock.setOffset(Number(rows[0]?.offset_ms ?? 0));
  return clock.now();
}
