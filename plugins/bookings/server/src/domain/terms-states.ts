/** Where each version of a policy or fee schedule stands: the clock decides, nothing is stored. Pure. */
import type { VersionState } from '../../../contracts/terms/admin-terms';

export interface VersionDates {
  readonly version: number;
  readonly effectiveFrom: Date | null;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const since = ({ effectiveFrom }: VersionDates): number => effectiveFrom?.getTime() ?? -Infinity;
const isSold = ({ publishedAt, withdrawnAt }: VersionDates): boolean =>
  publishedAt !== null && withdrawnAt === null;

/** The one that is sold at `now`, as `rental.policy_in_force` finds it. */
export function inForce<V extends VersionDates>(versions: readonly V[], now: Date): V | undefined {
  return versions
    .filter((each) => isSold(each) && since(each) <= now.getTime())
    .reduce<V | undefined>((best, each) => (best && !isLater(each, best) ? best : each), undefined);
}

const isLater = (a: VersionDates, b: VersionDates): boolean =>
  since(a) === since(b) ? a.version > b.version : since(a) > since(b);

/** Published, but not in force yet. */
export function scheduled<V extends VersionDates>(
  versions: readonly V[],
  now: Date,
): V | undefined {
  return versions.find((each) => isSold(each) && since(each) > now.getTime());
}

export function stateOf<V extends VersionDates>(
  version: V,
  versions: readonly V[],
  now: Date,
): VersionState {
  if (version.publishedAt === null) return 'draft';
  if (version.withdrawnAt !== null) return 'withdrawn';
  if (since(version) > now.getTime()) return 'scheduled';
  return version === inForce(versions, now) ? 'in_force' : 'replaced';
}

/** What a version is compared with: the one in force, or for that one and older ones their forerunner. */
export function comparedWith<V extends VersionDates>(
  version: V,
  versions: readonly V[],
  now: Date,
): V | undefined {
  const current = inForce(versions, now);
  const isPast = isSold(version) && since(version) <= now.getTime();
  if (!isPast) return current;
  return versions
    .filter((each) => isSold(each) && isLater(version, each))
    .reduce<V | undefined>((best, each) => (best && !isLater(each, best) ? best : each), undefined);
}
