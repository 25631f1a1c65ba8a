/** When a delivery goes out, by what its receiver has chosen. Pure. */
import type { Group } from '../../../contracts/kinds';
import { isLocked, type Channel } from '../../../contracts/preferences';
import { afterQuietHours, nextClockTime, type QuietHours } from './deliver-at';

export interface Timing {
  readonly timeZone: string;
  readonly quietHours: QuietHours | null;
  readonly digest: { readonly at: string; readonly groups: readonly Group[] } | null;
}

/** Staff may have written anything there. */
function zoneOf(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** What cannot be switched off does not wait. */
export function timingOf(
  at: Date,
  group: Group,
  channel: Channel,
  { timeZone: name, quietHours, digest }: Timing,
): { deliverAt: Date; digest: boolean } {
  if (isLocked(group, channel)) return { deliverAt: at, digest: false };
  const timeZone = zoneOf(name);
  if (channel === 'email' && digest?.groups.includes(group))
    return { deliverAt: nextClockTime(at, digest.at, timeZone), digest: true };
  return { deliverAt: afterQuietHours(at, quietHours, timeZone), digest: false };
}
