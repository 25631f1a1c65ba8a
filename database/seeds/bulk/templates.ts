/** Bookings that the platform itself has made, and which of them are copied how often. */
import { rowsOf } from '@rental/shared/database';
import { type Random } from '@rental/shared/random';
import type { Knex } from 'knex';

export interface Template {
  readonly id: string;
  readonly state: string;
  readonly currency: string;
  /** Nothing will happen to it any more, so that its copies may lie anywhere in the past. */
  readonly isClosed: boolean;
  /** It has rows in `rental.reservation`: its copies need listings of their own. */
  readonly holdsDates: boolean;
}

/**
 * Left out: what Stripe is being asked for, what waits for something, debts that were collected from
 * other bookings, and the quarter of an hour in which somebody pays.
 */
const USABLE = `select b.document_id as id, b.state, b.currency,
    (b.state in ('EXPIRED', 'SETTLED') or b.state like 'CANCELLED_BY_%' and b.settled_at is not null)
      as "isClosed",
    exists (select from rental.reservation r where r.booking_id = b.document_id) as "holdsDates"
  from bookings b
  where b.state not in ('DRAFT', 'PENDING_PAYMENT') and b.pending_intent is null
    and (b.due_at is null or b.due_at > :now)
    and not exists (select from rental.deadline_retry d where d.booking_id = b.document_id)
    and not exists (select from ledger.operation o
      where o.booking_id = b.document_id and o.state = 'requested')
    and not exists (select from ledger.receivable v
      where v.booking_id = b.document_id and v.collected > 0)
    and not exists (select from ledger.balance_transaction m
      join ledger.journal j on j.id = m.journal_id
      where j.booking_id = b.document_id and m.matched_at is null)
    and not b.document_id like :bulk
  order by b.id`;

/** How many of a thousand bookings are in a state; the rest is settled. */
const PER_MILLE: Readonly<Record<string, number>> = {
  CANCELLED_BY_RENTER: 90,
  CANCELLED_BY_OWNER: 15,
  EXPIRED: 110,
  PENDING_OWNER_APPROVAL: 5,
  UNDER_REVIEW: 3,
  CONFIRMED: 80,
  UPCOMING: 10,
  INSPECTION_PENDING: 3,
  IN_PROGRESS: 20,
  RETURN_INSPECTION_PENDING: 7,
  COMPLETED: 20,
  DISPUTED: 6,
  RESOLVED: 4,
};

/** Document ids of the bulk's bookings: this, then their number. */
export const BULK_BOOKING = 'bulk0000';

export const findTemplates = (trx: Knex, now: Date): Promise<Template[]> =>
  rowsOf<Template>(trx, USABLE, { now, bulk: `${BULK_BOOKING}%` });

export class TemplateChoice {
  private readonly byState = new Map<string, Template[]>();

  /** @throws Error when nothing was settled yet */
  constructor(templates: readonly Template[]) {
    for (const one of templates)
      this.byState.set(one.state, [...(this.byState.get(one.state) ?? []), one]);
    if (!this.byState.has('SETTLED')) throw new Error('There is no settled booking to copy.');
  }

  pick(random: Random): Template {
    let draw = random.int(0, 999);
    for (const [state, share] of Object.entries(PER_MILLE)) {
      const found = this.byState.get(state);
      if (draw < share) return random.pick(found ?? this.settled());
      draw -= share;
    }
    return random.pick(this.settled());
  }

  /** One without reservations. */
  pickWithoutDates(random: Random): Template {
    return random.pick(this.settled());
  }

  private settled(): Template[] {
    return this.byState.get('SETTLED') ?? [];
  }
}
