import type { Dependencies } from '../dependencies';
import { saveCustomer, type Party } from '../store/parties';

/** The renter's customer at Stripe, made on the first payment. Same key, same customer. */
export async function ensureCustomer(
  { knex, stripe }: Dependencies,
  renter: Party,
): Promise<string> {
  if (renter.customerId) return renter.customerId;
  const customerId = await stripe.createCustomer(
    { email: renter.email, metadata: { renterId: renter.id } },
    `renter:${renter.id}:customer`,
  );
  await saveCustomer(knex, renter.id, customerId);
  return customerId;
}
