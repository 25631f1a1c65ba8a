import type { Dependencies } from '../dependencies';
import { findParty, saveTransfersActive } from '../store/parties';
import { isFailure } from '../stripe/failure';

export interface AccountStatus {
  status: 'none' | 'incomplete' | 'active';
  transfersActive: boolean;
  requirements: string[];
}

/** Whether an owner can be paid. An active account is answered from our own books. */
export async function readAccount(
  { knex, stripe }: Dependencies,
  ownerId: string,
): Promise<AccountStatus> {
  const owner = await findParty(knex, ownerId);
  if (!owner?.accountId) return { status: 'none', transfersActive: false, requirements: [] };
  if (owner.transfersActive) return { status: 'active', transfersActive: true, requirements: [] };
  try {
    const account = await stripe.getAccount(owner.accountId);
    await saveTransfersActive(knex, account.id, account.transfersActive);
    const { transfersActive } = account;
    return {
      status: transfersActive ? 'active' : 'incomplete',
      transfersActive,
      requirements: [...account.requirements],
    };
  } catch (error) {
    // What we know is still an answer.
    if (!isFailure(error, 'transient')) throw error;
    return { status: 'incomplete', transfersActive: false, requirements: [] };
  }
}
