/** What an event of the mail service says about an address. Pure. */
import type { MailEvent } from '../../../contracts/mail-events';

export type Suppression = 'bounce' | 'complaint';

/** Undefined: it may be written to. A `blocked` mail was turned away this once (a full box, a busy server). */
export function suppressionOf({ event, type, reason = '' }: MailEvent): Suppression | undefined {
  if (event === 'bounce') return type === 'blocked' ? undefined : 'bounce';
  if (event === 'spamreport') return 'complaint';
  if (event !== 'dropped') return undefined;
  if (/bounced/i.test(reason)) return 'bounce';
  return /spam/i.test(reason) ? 'complaint' : undefined;
}
