/** Connect accounts for the demo owners at the emulator, onboarded, so that they can be paid. */
export interface EmulatorAddress {
  baseUrl: string;
  secretKey: string;
}

interface OwnerAccount {
  id: string;
  email: string;
  country: string;
}

const AT_ONCE = 8;

/** Stripe account ids by owner. The same owner gets the same account again (idempotency key). */
export async function ensureDemoAccounts(
  address: EmulatorAddress,
  owners: readonly OwnerAccount[],
): Promise<Map<string, string>> {
  const accounts = new Map<string, string>();
  const queue = [...owners];
  const work = async (): Promise<void> => {
    for (let owner = queue.shift(); owner; owner = queue.shift())
      accounts.set(owner.id, await ensureAccount(address, owner));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return accounts;
}

async function ensureAccount(address: EmulatorAddress, owner: OwnerAccount): Promise<string> {
  const account = await post(address, '/v1/accounts', owner.id, {
    country: owner.country,
    email: owner.email,
    'controller[fees][payer]': 'application',
    'controller[losses][payments]': 'application',
    'controller[stripe_dashboard][type]': 'express',
    'capabilities[transfers][requested]': 'true',
    'settings[payouts][schedule][interval]': 'manual',
    'metadata[ownerId]': owner.id,
  });
  await post(address, `/_emulator/accounts/${account.id}/onboard`, owner.id, {});
  return account.id;
}

async function post(
  { baseUrl, secretKey }: EmulatorAddress,
  path: string,
  ownerId: string,
  form: Record<string, string>,
): Promise<{ id: string }> {
  const own = path.startsWith('/_emulator');
  const response = await fetch(baseUrl + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${secretKey}`,
      ...(own
        ? { 'content-type': 'application/json' }
        : { 'idempotency-key': `owner:${ownerId}:account` }),
    },
    body: own ? '{}' : new URLSearchParams(form),
  });
  if (!response.ok)
    throw new Error(
      `the Stripe emulator refused ${path}: ${response.status} ${await response.text()}`,
    );
  return (await response.json()) as { id: string };
}
