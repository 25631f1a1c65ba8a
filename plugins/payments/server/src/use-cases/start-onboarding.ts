import { notFound, unavailable } from '@rental/shared/errors';
import type { Dependencies } from '../dependencies';
import { findParty, saveAccount, saveTransfersActive } from '../store/parties';
import { isFailure } from '../stripe/failure';

/**
 * The owner's account at Stripe (opened at the first call, one per owner) and a link that continues
 * its onboarding.
 * @throws 503 PAYMENT_UNAVAILABLE when Stripe cannot be reached
 */
export async function startOnboarding(
  dependencies: Dependencies,
  ownerId: string,
): Promise<{ url: string; expiresAt: Date }> {
  const { stripe, config } = dependencies;
  try {
    const account = await ensureAccount(dependencies, ownerId);
    return await stripe.createOnboardingLink(account, {
      returnUrl: `${config.storefrontUrl}/owner?payouts=done`,
      refreshUrl: `${config.storefrontUrl}/owner?payouts=again`,
    });
  } catch (error) {
    if (isFailure(error, 'transient'))
      throw unavailable('PAYMENT_UNAVAILABLE', 'The payment service cannot be reached. Try again.');
    throw error;
  }
}

async function ensureAccount({ knex, stripe }: Dependencies, ownerId: string): Promise<string> {
  const owner = await findParty(knex, ownerId);
  if (!owner) throw notFound('The account');
  if (owner.accountId) return owner.accountId;
  const account = await stripe.createAccount(
    { email: owner.email, metadata: { ownerId } },
    `owner:${ownerId}:account`,
  );
  await saveAccount(knex, ownerId, account.id);
  await saveTransfersActive(knex, account.id, account.transfersActive);
  return account.id;
}
