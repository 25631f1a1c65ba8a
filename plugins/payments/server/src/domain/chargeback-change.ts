/** What it means that Stripe shows a dispute in some state: pure, by state and never by delivery. */
import { CHARGEBACK_STATUSES, type ChargebackStatus } from '../../../contracts/chargebacks';
import type { DisputeSnapshot } from './stripe-objects';

export interface KnownChargeback {
  readonly status: ChargebackStatus;
  readonly answered: boolean;
  /** The ledger knows that the bank took the money. */
  readonly withdrawn: boolean;
  /** The ledger knows how it ended. */
  readonly decided: boolean;
}

export interface ChargebackChange {
  readonly status: ChargebackStatus;
  readonly answered: boolean;
  /** The money is gone since the last look: an inquiry takes none. */
  readonly opens: boolean;
  /** `closed`: over without that money ever moved. */
  readonly ends: 'won' | 'lost' | 'closed' | null;
}

const RANK: Readonly<Record<ChargebackStatus, number>> = {
  warning_needs_response: 0,
  warning_under_review: 1,
  needs_response: 2,
  under_review: 3,
  warning_closed: 4,
  won: 4,
  lost: 4,
};

const toStatus = (text: string): ChargebackStatus | undefined =>
  CHARGEBACK_STATUSES.find((status) => status === text);

/** Undefined when the snapshot tells nothing new, or a state that the platform does not know. */
export function changeOfChargeback(
  known: KnownChargeback,
  found: DisputeSnapshot,
): ChargebackChange | undefined {
  const shown = toStatus(found.status);
  if (!shown) return undefined;
  const status = RANK[shown] > RANK[known.status] ? shown : known.status;
  const answered = known.answered || found.answered;
  const opens = !known.withdrawn && found.withdrawal !== null;
  const withdrawn = known.withdrawn || opens;
  const ends = known.decided ? null : endOf(status, { withdrawn, reinstated: found.reinstated });
  const isNews = status !== known.status || answered !== known.answered || opens || ends !== null;
  return isNews ? { status, answered, opens, ends } : undefined;
}

/** A chargeback is won when the money is back, not when the bank says so. */
function endOf(
  status: ChargebackStatus,
  { withdrawn, reinstated }: { withdrawn: boolean; reinstated: boolean },
): ChargebackChange['ends'] {
  if (RANK[status] < RANK.won) return null;
  if (!withdrawn) return 'closed';
  if (status === 'lost') return 'lost';
  return reinstated ? 'won' : null;
}
