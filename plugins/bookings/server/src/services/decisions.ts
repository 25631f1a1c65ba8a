/** The log of why amounts are what they are: rows are added by what moves the money, and never change. */
import type { Trx } from '@rental/shared/database';
import type { Because, StaffDecision } from '../../../contracts/decisions';
import type { BookingEvent } from '../../../contracts/states';

export interface NewDecision {
  readonly bookingId: string;
  readonly event: BookingEvent;
  readonly because: Because;
  readonly currency: string;
  /** Signed, from each side's view; with the platform's they sum to nothing. */
  readonly renter: number;
  readonly owner: number;
  /** Of the rows in `booking_refund` that it explains. */
  readonly refundNumbers?: readonly number[];
  readonly at: Date;
}

export async function recordDecision(trx: Trx, decision: NewDecision): Promise<void> {
  const { because, renter, owner } = decision;
  await trx.raw(
    `insert into rental.decision_log (booking_id, event, rule, rule_version, inputs, currency,
        renter_amount, owner_amount, platform_amount, refund_numbers, at)
      values (:bookingId, :event, :rule, :version, :inputs::jsonb, :currency, :renter, :owner,
        :platform, :refundNumbers::int[], :at)`,
    {
      bookingId: decision.bookingId,
      event: decision.event,
      rule: because.rule,
      version: because.version,
      inputs: JSON.stringify(because.inputs),
      currency: decision.currency,
      renter,
      owner,
      platform: 0 - renter - owner,
      refundNumbers: [...(decision.refundNumbers ?? [])],
      at: decision.at,
    },
  );
}

/** All of the booking `b`, oldest first, for a statement that reads it: rows of `StaffDecision`, or null. */
export const DECISIONS_COLUMN = `(select json_agg(json_build_object('event', g.event, 'rule', g.rule,
        'version', g.rule_version, 'inputs', g.inputs, 'currency', g.currency,
        'renter', g.renter_amount, 'owner', g.owner_amount, 'platform', g.platform_amount,
        'at', to_char(g.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by g.id)
      from rental.decision_log g where g.booking_id = b.document_id) as decisions`;

export type DecisionsColumn = StaffDecision[] | null;
