/**
 * How the history of a booking is written down. Days count from today, on the calendar of the
 * listing's place; what lies after today has not happened yet and is left out.
 */
import type { ClaimReason } from '@rental/bookings/contracts/disputes';

/** A moment: on a day, some time ago, or some hours from the booking's own start or end. */
export type When =
  | { readonly day: number; readonly time: string }
  | { readonly hoursAgo: number }
  | { readonly after: 'booking' | 'start' | 'end'; readonly hours: number };

/**
 * The dates: from one day to another (for a listing by the hour with times); or such that the
 * pick-up or the return lies so many hours from now, `days` being the length. The latter find a
 * date at any time of the day when they leave a whole day, or many listings to choose from.
 */
export type Dates =
  | { readonly from: number; readonly to: number; readonly times?: readonly [string, string] }
  | { readonly pickupIn: readonly [number, number]; readonly days: number }
  | { readonly returnIn: readonly [number, number]; readonly days: number };

export interface Report {
  readonly condition: 'EXCELLENT' | 'GOOD' | 'FAIR' | 'DAMAGED';
  readonly notes: string;
  readonly issues?: readonly string[];
}

/** How staff divide what is in dispute; the rest goes to the other side. */
export interface Split {
  /** Of the owner's frozen share of the rental, in whole percent. */
  readonly rentalToRenterPercent: number;
  /** Of what was taken of the deposit, in minor units. */
  readonly depositToOwner: number;
  readonly returnFees: boolean;
}

/** `amount` in minor units of the listing's currency. */
export interface Claim {
  readonly by: 'renter' | 'owner';
  readonly reason: ClaimReason;
  readonly amount: number;
  readonly description: string;
}

/** What the renter, the owner or staff do; everything else follows by itself. */
export type Deed =
  | { readonly does: 'pay'; readonly card: string }
  | { readonly does: 'approve' | 'decline' | 'withdraw' | 'cancel'; readonly reason?: string }
  | { readonly does: 'cancelAsOwner'; readonly reason: string }
  | { readonly does: 'waiveDeposit' }
  | { readonly does: 'checkIn' | 'checkOut'; readonly report: Report }
  | { readonly does: 'claim'; readonly claim: Claim }
  | { readonly does: 'comment'; readonly by: Claim['by']; readonly text: string }
  | { readonly does: 'appeal'; readonly by: Claim['by']; readonly text: string }
  | { readonly does: 'resolve'; readonly split: Split; readonly note: string };

export type Step = Deed & { readonly at: When };

export interface Story {
  /** Names it in requests and messages. */
  readonly id: string;
  /** The title of a listing of the catalogue, or any that suits the dates. */
  readonly listing: string | 'any';
  /** Display name of a renter of the catalogue; `local`: one of the listing's city. */
  readonly renter: string | 'local';
  readonly booked: When;
  readonly dates: Dates;
  readonly message?: string;
  readonly quantity?: number;
  readonly guests?: number;
  readonly extras?: readonly string[];
  readonly then: readonly Step[];
}

/** A long-dated history: older than the oldest booking of all stories. */
export const HISTORY_DAYS = 46;

export const on = (day: number, time: string): When => ({ day, time });
export const ago = (hours: number): When => ({ hoursAgo: hours });

const afterBooking = (hours: number): When => ({ after: 'booking', hours });
export const beforeStart = (hours: number): When => ({ after: 'start', hours: -hours });
export const afterStart = (hours: number): When => ({ after: 'start', hours });
export const afterEnd = (hours: number): When => ({ after: 'end', hours });

export const days = (from: number, to: number): Dates => ({ from, to });

/** Within three minutes, with a card that works. */
export const pays = (card = 'pm_card_visa'): Step => ({
  does: 'pay',
  card,
  at: afterBooking(0.05),
});

export const approves = (hours: number): Step => ({ does: 'approve', at: afterBooking(hours) });

export const declines = (hours: number, reason: string): Step => ({
  does: 'decline',
  reason,
  at: afterBooking(hours),
});

export const withdraws = (hours: number, reason: string): Step => ({
  does: 'withdraw',
  reason,
  at: afterBooking(hours),
});

export const cancels = (at: When, reason: string): Step => ({ does: 'cancel', reason, at });

export const ownerCancels = (at: When, reason: string): Step => ({
  does: 'cancelAsOwner',
  reason,
  at,
});

/** Half an hour after the pick-up time. */
export const handsOver = (notes: string, condition: Report['condition'] = 'GOOD'): Step => ({
  does: 'checkIn',
  report: { condition, notes },
  at: afterStart(0.5),
});

/** Three quarters of an hour after the return time. */
export const takesBack = (notes: string, condition: Report['condition'] = 'GOOD'): Step => ({
  does: 'checkOut',
  report: { condition, notes },
  at: afterEnd(0.75),
});

/** Likewise, but something is wrong: the deposit stays held for a claim. */
export const takesBackDamaged = (notes: string, ...issues: string[]): Step => ({
  does: 'checkOut',
  report: { condition: 'DAMAGED', notes, issues },
  at: afterEnd(0.75),
});

export const claims = (at: When, claim: Claim): Step => ({ does: 'claim', claim, at });

export const comments = (by: Claim['by'], at: When, text: string): Step => ({
  does: 'comment',
  by,
  text,
  at,
});

export const appeals = (by: Claim['by'], at: When, text: string): Step => ({
  does: 'appeal',
  by,
  text,
  at,
});

/** Staff decide; of the rental nothing goes back unless the split says so. */
export const decides = (at: When, split: Partial<Split>, note: string): Step => ({
  does: 'resolve',
  split: { rentalToRenterPercent: 0, depositToOwner: 0, returnFees: false, ...split },
  note,
  at,
});
