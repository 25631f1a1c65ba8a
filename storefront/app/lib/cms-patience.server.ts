/** How long the CMS is waited for. */
import { refreshSession } from '@rental/accounts/contracts/sessions';
import { quoteBooking } from '@rental/bookings/contracts/routes';
import type { Route } from '@rental/shared/http/route';

const READ_MS = 4_000;
/** What a page asks for one after the other, together. */
const PAGE_MS = 6_000;
const WRITE_MS = 5_000;
/** The payment service is behind it, which the CMS itself waits ten seconds for. */
const MONEY_MS = 12_000;
/** A picture has to be sent, read and stored. */
const FILE_MS = 30_000;
/** While it has just kept silent, nobody else waits long for the same silence. */
const IMPATIENT_MS = 1_000;
const IMPATIENT_FOR_MS = 10_000;

/** Change nothing, or nothing that could not be asked for again. */
const ASKING: ReadonlySet<Route> = new Set<Route>([quoteBooking, refreshSession]);

/** Whether a route only reads: then its failure is a page to try again, not a form to mend. */
export const onlyAsks = (route: Route): boolean => route.method === 'GET' || ASKING.has(route);

/** One for the process: all visitors meet the same CMS. Times are milliseconds of any one clock. */
export class Patience {
  #silentAt = Number.NEGATIVE_INFINITY;

  answered(): void {
    this.#silentAt = Number.NEGATIVE_INFINITY;
  }

  keptSilent(now: number): void {
    this.#silentAt = now;
  }

  /**
   * How long to wait for a call.
   *
   * @param since when the page began to ask
   */
  for(route: Route, since: number, now: number): number {
    if (route.file) return FILE_MS;
    if (!onlyAsks(route)) return route.idempotent ? MONEY_MS : WRITE_MS;
    const most = now - this.#silentAt < IMPATIENT_FOR_MS ? IMPATIENT_MS : READ_MS;
    return Math.max(IMPATIENT_MS, Math.min(most, since + PAGE_MS - now));
  }
}
