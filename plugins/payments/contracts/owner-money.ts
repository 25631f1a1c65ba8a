/** What the books say about one person, for the page that staff have about them. */
import type { z } from 'zod';
import type { ownerBalance, ownerPayout } from './earnings-routes';

export interface OwnerMoney {
  /** One for each currency. */
  readonly balances: readonly z.output<typeof ownerBalance>[];
  /** The latest ones, and how many there are. */
  readonly payouts: { readonly rows: readonly z.output<typeof ownerPayout>[]; total: number };
  /** `none`: never opened · `incomplete`: opened, cannot be paid yet. */
  readonly account: 'none' | 'incomplete' | 'active';
  /** What they paid as a renter and got back, for each currency. */
  readonly spent: readonly { readonly currency: string; paid: number; refunded: number }[];
}
