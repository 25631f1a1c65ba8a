import type { Sql } from './sql';

/** What a stay is to the listing that is looked at (`s`). */
export interface StayTerms {
  /** Units that it is charged for. */
  readonly units: Sql;
  /** What the owner asks for its dates, so many days later, beside the listing's price. */
  prices(shift: Sql): Sql;
  /** The pick-up, where the price needs to know it; NULL where dates say it all. */
  readonly startsAt: Sql;
  /** What it takes of the calendar, turnaround included. */
  readonly takes: Sql;
  /** What the quote for it would not refuse. */
  readonly allowed: Sql[];
}
