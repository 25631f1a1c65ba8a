/** What the sides of a dispute are to be told: what the other has done, and how it was decided. */
import type { Trx } from '@rental/shared/database';
import { publish, subscribe } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { awaitedAnswer } from '../domain/awaited-answer';
import { findDispute, type DisputeRecord } from './disputes';

type Side = DisputeRecord['claimedBy'];

const ARGUED = 'dispute.argued';
const OPENED = 'booking.disputed';
const DECIDED = 'booking.resolved';
/** For those who tell people: with its kind, its amounts and its deadline. */
const TOLD = 'dispute.told';

/** In the transaction of the statement. */
export const announceArgument = (
  strapi: Core.Strapi,
  trx: Trx,
  { dispute, by, at }: { dispute: Pick<DisputeRecord, 'id' | 'bookingId'>; by: Side; at: Date },
): Promise<void> =>
  publish(strapi, trx, [
    {
      topic: ARGUED,
      key: dispute.bookingId,
      payload: { bookingId: dispute.bookingId, disputeId: dispute.id, actor: by },
      occurredAt: at,
    },
  ]);

interface DisputeNews {
  readonly kind: 'claimed' | 'appealed' | 'argued' | 'decided';
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** Called in `register`. `dispute.told` follows each of the others, in the same order. */
export function tellParties(strapi: Core.Strapi): void {
  subscribe(strapi, {
    name: 'dispute-news',
    topics: [OPENED, ARGUED, DECIDED],
    handle: async ({ topic, key, payload, occurredAt }, { trx }) => {
      const bookingId = String(payload.bookingId);
      const dispute = await findDispute(trx, { bookingId });
      const news = dispute && newsOf(topic, String(payload.event), dispute);
      if (!news) return;
      const told = { ...news, bookingId, disputeId: dispute.id, actor: payload.actor ?? null };
      await publish(strapi, trx, [{ topic: TOLD, key, payload: told, occurredAt }]);
    },
  });
}

/** Undefined: it has moved on, and the news about that are on their way. */
function newsOf(topic: string, event: string, dispute: DisputeRecord): DisputeNews | undefined {
  const { currency, claimedAmount: amount, decision, deadline, appealedAt } = dispute;
  if (topic === ARGUED) return { kind: 'argued', facts: {} };
  if (topic === DECIDED) {
    if (!decision) return undefined;
    const { renterGets, ownerGets, note } = decision;
    const last: DisputeNews['facts'] =
      appealedAt || !deadline ? { final: true } : { until: deadline.toISOString() };
    return { kind: 'decided', facts: { currency, renterGets, ownerGets, note, ...last } };
  }
  const until = awaitedAnswer(dispute)?.until;
  return (
    until && {
      kind: event === 'appeal' ? 'appealed' : 'claimed',
      facts: { currency, amount, until: until.toISOString() },
    }
  );
}
