import type { Dependencies } from '../dependencies';
import { findParty, saveCustomer } from '../store/parties';

/** The renter's customer at Stripe, made on the first payment. Same key, same customer. */
export async function ensureCustomer(
  { knex, stripe }: Dependencies,
  renterId: string,
): Promise<string | undefined> {
  const renter = await findParty(knex, renterId);
  if (!renter) return undefined;
  if (renter.customerId) return renter.customerId;
  const customerId = await stripe.createCustomer(
    { email: renter.email, metadata: { renterId } },
    `renter:${renterId}:customer`,
  );
  await saveCustomer(knex, renterId, customerId);
  return customerId;
}
