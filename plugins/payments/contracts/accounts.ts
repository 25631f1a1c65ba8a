/**
 * The chart of accounts. A name is all there is to an account: its kind follows from it. Accounts of
 * an owner carry the owner's document id. Browser-safe.
 */
export const ACCOUNT_KINDS = ['asset', 'liability', 'income', 'expense', 'memo'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** What each side of an owner's money is called; followed by `:{ownerId}` in a name. */
const OWNER_ACCOUNTS = {
  'stripe:connected': 'asset',
  'recv:owner': 'asset',
  'owner:held': 'liability',
  'owner:frozen': 'liability',
  'owner:payable': 'liability',
  'owner:payout_pending': 'liability',
  'owner:damage': 'liability',
} as const satisfies Record<string, AccountKind>;

const PLATFORM_ACCOUNTS = {
  'stripe:platform': 'asset',
  'stripe:platform:owner_funds': 'asset',
  'payout:in_transit': 'asset',
  'recv:chargeback': 'asset',
  'bank:platform': 'asset',
  'deferred:fee': 'liability',
  'tax:payable': 'liability',
  service_fee: 'income',
  commission: 'income',
  penalty: 'income',
  late_fee: 'income',
  stripe_fee: 'expense',
  dispute_fee: 'expense',
  promo: 'expense',
  goodwill: 'expense',
  loss: 'expense',
  'memo:deposit_held': 'memo',
  'memo:deposit_contra': 'memo',
} as const satisfies Record<string, AccountKind>;

export type PlatformAccount = keyof typeof PLATFORM_ACCOUNTS;
export type OwnerAccount = keyof typeof OWNER_ACCOUNTS;
export type AccountName = PlatformAccount | `${OwnerAccount}:${string}`;

/** The account of one owner: `ownerAccount('owner:held', 'abc')` → `owner:held:abc`. */
export const ownerAccount = (account: OwnerAccount, ownerId: string): AccountName =>
  `${account}:${ownerId}`;

export interface AccountFacts {
  readonly name: string;
  readonly kind: AccountKind;
  readonly ownerId: string | null;
}

/** Kind and owner of an account. Throws on a name that the chart does not have. */
export function accountFacts(name: string): AccountFacts {
  if (Object.hasOwn(PLATFORM_ACCOUNTS, name))
    return { name, kind: PLATFORM_ACCOUNTS[name as PlatformAccount], ownerId: null };
  const cut = name.lastIndexOf(':');
  const family = name.slice(0, cut);
  const ownerId = name.slice(cut + 1);
  if (ownerId !== '' && Object.hasOwn(OWNER_ACCOUNTS, family))
    return { name, kind: OWNER_ACCOUNTS[family as OwnerAccount], ownerId };
  throw new RangeError(`there is no ledger account ${name}`);
}
