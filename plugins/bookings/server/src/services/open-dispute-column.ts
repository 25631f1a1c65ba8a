/** What lists of bookings tell of a dispute that is not decided: whose answer it waits for. */
import { awaitedAnswer, type OpenDispute } from '../domain/awaited-answer';

type Side = OpenDispute['claimedBy'];

/** In JSON, instants are text. */
export type OpenDisputeColumn = Omit<OpenDispute, 'openedAt' | 'appealedAt'> & {
  openedAt: string;
  appealedAt: string | null;
};

/** Of the dispute `d`: how long its booking's terms give the other side. */
export const ANSWER_DAYS = `(select (a.windows -> 'disputeAnswerDays')::int
        from rental.booking_quote a where a.booking_id = d.booking_id)`;

/** The undecided dispute of the booking `b` as one JSON column, of its statements only by whom and when. */
export const OPEN_DISPUTE_COLUMN = `(select json_build_object('state', d.state,
      'claimedBy', d.claimed_by, 'openedAt', d.opened_at, 'appealedBy', d.appealed_by,
      'appealedAt', d.appealed_at, 'answerDays', ${ANSWER_DAYS}, 'statements', coalesce(
        (select json_agg(json_build_object('by', s -> 'by', 'at', s -> 'at'))
          from jsonb_array_elements(d.statements) s), '[]'))
    from disputes d
    where d.booking_id = b.document_id and d.state in ('OPEN', 'APPEALED')) as open_dispute`;

/** Until when this side is asked to answer; null when it is not. */
export function answerAskedOf(column: OpenDisputeColumn | null, side: Side): Date | null {
  if (!column) return null;
  const { openedAt, appealedAt, ...rest } = column;
  const awaited = awaitedAnswer({
    ...rest,
    openedAt: new Date(openedAt),
    appealedAt: appealedAt === null ? null : new Date(appealedAt),
  });
  return awaited?.from === side ? awaited.until : null;
}
