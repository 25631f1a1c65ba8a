/** The money of one booking as the ledger has it. Amounts in minor units; debits positive, credits negative. */
import type { AccountKind } from '@rental/payments/contracts/accounts';

export interface LedgerPosting {
  account: string;
  kind: AccountKind;
  amount: number;
}

export interface LedgerEntry {
  id: string;
  /** What it records: `booking.paid`, `refund`, … with the id of that. */
  sourceType: string;
  sourceId: string;
  at: string;
  postings: LedgerPosting[];
}

export interface BookingLedger {
  currency: string;
  /** In the order of posting. */
  entries: LedgerEntry[];
  /** What stands on each account over all entries; accounts at zero are left out. */
  balances: LedgerPosting[];
}
