/** Whether the platform knows the owner yet. */
import type { ModerationFlag } from '../../../../contracts/moderation';

export interface OwnerFacts {
  readonly accountCreatedAt: Date | null;
  /** Rentals that came to their end without the owner's cancelling. */
  readonly completedRentals: number;
}

export const YOUNG_ACCOUNT_DAYS = 14;
const DAY_MS = 86_400_000;

export function judgeOwner(
  { accountCreatedAt, completedRentals }: OwnerFacts,
  now: Date,
): ModerationFlag[] {
  const flags: ModerationFlag[] = [];
  const base = { code: 'new_owner', field: null } as const;
  if (completedRentals === 0)
    flags.push({
      ...base,
      variant: 'no_rental',
      reason: 'No rental of this owner has been completed yet.',
      values: {},
    });
  const age = accountCreatedAt && now.getTime() - accountCreatedAt.getTime();
  if (age !== null && age < YOUNG_ACCOUNT_DAYS * DAY_MS) {
    const days = Math.max(0, Math.floor(age / DAY_MS));
    flags.push({
      ...base,
      variant: 'young_account',
      reason: `The account is ${days === 1 ? '1 day' : `${days} days`} old.`,
      values: { days },
    });
  }
  return flags;
}
