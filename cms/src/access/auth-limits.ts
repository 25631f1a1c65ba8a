import { createHash } from 'node:crypto';
import { consume } from '@rental/shared/rate-limit';
import type { AuthAction } from './auth-bodies';

interface Limit {
  readonly points: number;
  readonly seconds: number;
}

interface ActionLimits {
  /** All tries from one address, whatever account they name. */
  readonly address: Limit;
  /** Tries from one address on one account; absent where no account is named. */
  readonly account?: Limit;
}

/**
 * The storefront signs people in from one address, so an address alone gets more than an account.
 * An account is counted per address: somebody else's wrong guesses do not lock its owner out.
 */
const LIMITS: Readonly<Record<AuthAction, ActionLimits>> = {
  callback: {
    address: { points: 100, seconds: 60 },
    account: { points: 10, seconds: 60 },
  },
  register: { address: { points: 20, seconds: 60 } },
  forgotPassword: {
    address: { points: 20, seconds: 60 },
    account: { points: 3, seconds: 300 },
  },
  resetPassword: { address: { points: 10, seconds: 60 } },
  changePassword: { address: { points: 10, seconds: 60 } },
  sendEmailConfirmation: {
    address: { points: 20, seconds: 60 },
    account: { points: 3, seconds: 300 },
  },
};

/** Counters may be kept in Redis: they hold a digest, not a mail address. */
function digest(account: string): string {
  return createHash('sha256').update(account.toLowerCase()).digest('base64url').slice(0, 22);
}

/**
 * Counts one try.
 *
 * @param account the mail address or name that the caller gave, if any
 * @throws AppError 429 when a limit is passed
 */
export async function limitAuth(
  action: AuthAction,
  { address, account }: { address: string; account?: string },
): Promise<void> {
  const limits = LIMITS[action];
  await consume(`auth.${action}.address`, limits.address, address);
  if (limits.account && account)
    await consume(`auth.${action}.account`, limits.account, `${address}:${digest(account)}`);
}
