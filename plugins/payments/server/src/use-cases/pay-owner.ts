import type { Dependencies } from '../dependencies';
import type { Outcome } from './operation-outcome';
import { outcomeOf, type OperationOf } from '../store/operations';
import { isFrozen } from '../store/differences';
import { findParty } from '../store/parties';
import { payoutMetadata, payoutsReturned } from '../store/payouts';
import { StripeFailure } from '../stripe/failure';
import { applyPayout } from './apply-payout';

const WAIT_SECONDS = 60;
const WAIT_FOR_MONEY_SECONDS = 5;

/** Sends the owner's share to the owner's bank once Stripe has made it available. */
export async function payOwner(
  dependencies: Dependencies,
  { bookingId, payload, looksFirst }: OperationOf<'payout.create'>,
  key: string,
): Promise<Outcome> {
  const { knex, stripe } = dependencies;
  const { amount, currency, ownerId } = payload;
  const account = (await findParty(knex, ownerId))?.accountId;
  if (!account) return { is: 'failed', reason: 'owner_not_payable' };
  const waiting = await whatToWaitFor(dependencies, account, payload);
  try {
    // Made again after the bank has sent it back, it is another payout at Stripe.
    const { number } = payload;
    const attempt = 1 + (await payoutsReturned(knex, bookingId, number));
    const metadata = payoutMetadata({ bookingId, ownerId, number, attempt });
    // An earlier call, whose answer was lost, may have sent it: then it is missing, or unexplained.
    const looks = looksFirst || waiting !== undefined;
    const made = looks ? await stripe.findPayouts(account, metadata) : [];
    const sent = made.find(({ status }) => status !== 'failed' && status !== 'canceled');
    if (sent === undefined && waiting) return waiting;
    const payout =
      sent ?? (await stripe.createPayout(account, { amount, currency, metadata }, key));
    return {
      is: 'done',
      objectId: payout.id,
      status: payout.status,
      apply: (trx) => applyPayout(dependencies, trx, account, payout),
    };
  } catch (error) {
    if (!(error instanceof StripeFailure) || error.kind === 'transient') throw error;
    if (error.code === 'balance_insufficient')
      return { is: 'waiting', reason: error.code, seconds: WAIT_SECONDS, refused: true };
    return { is: 'failed', reason: error.code };
  }
}

/**
 * Asked first, since a refused payout would spend its key at Stripe: money under way, and an
 * unexplained difference on the owner's account, which people look at (MONEY.md, invariants).
 */
async function whatToWaitFor(
  { knex, stripe, wall }: Dependencies,
  account: string,
  { amount, currency, after, ownerId }: OperationOf<'payout.create'>['payload'],
): Promise<Outcome | undefined> {
  if (await isFrozen(knex, { ownerId, currency }, wall.now()))
    return { is: 'waiting', reason: 'difference_unexplained', seconds: WAIT_SECONDS };
  if (after && (await outcomeOf(knex, after))?.state !== 'done')
    return { is: 'waiting', reason: `waits for ${after}`, seconds: WAIT_FOR_MONEY_SECONDS };
  const balance = (await stripe.balances(account)).find((part) => part.currency === currency);
  return balance && balance.available >= amount
    ? undefined
    : { is: 'waiting', reason: 'balance_not_available', seconds: WAIT_SECONDS };
}
