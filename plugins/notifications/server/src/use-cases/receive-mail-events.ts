/** The mail service tells of bounces and complaints: such addresses get no more mail of ours. */
import { createPublicKey, verify } from 'node:crypto';
import { wallClock } from '@rental/shared/clock';
import { AppError } from '@rental/shared/errors';
import { z } from 'zod';
import { mailEvent } from '../../../contracts/mail-events';
import { suppressionOf } from '../domain/mail-event';
import type { NotificationsContext } from '../services/context';
import { suppress } from '../services/suppressed-addresses';

export interface SignedEvents {
  readonly rawBody: string;
  readonly signature: string;
  /** Seconds, as the service has sent and signed them. */
  readonly timestamp: string;
}

const MOST_AGE_MS = 10 * 60_000;
const MOST_EVENTS = 10_000;

/**
 * Answers how many addresses are new among them. A delivery that comes twice changes nothing more.
 *
 * @throws 400 for what the service has not signed, or long ago; for everything where no key is set
 */
export async function receiveMailEvents(
  { knex, clock, config, hashAddress }: NotificationsContext,
  given: SignedEvents,
): Promise<number> {
  const key = config.mailWebhookKey;
  if (!key || !isSigned(key, given))
    throw new AppError(400, 'SIGNATURE_INVALID', 'This delivery is not signed by the service.');
  const found = z.array(z.unknown()).max(MOST_EVENTS).safeParse(parsed(given.rawBody));
  const rows = new Map<string, 'bounce' | 'complaint'>();
  for (const each of found.success ? found.data : []) {
    // One that we do not understand keeps nobody from the others.
    const event = mailEvent.safeParse(each);
    const reason = event.success ? suppressionOf(event.data) : undefined;
    if (event.success && reason) rows.set(hashAddress(event.data.email), reason);
  }
  const list = [...rows].map(([hash, reason]) => ({ hash, reason }));
  return list.length === 0 ? 0 : suppress(knex, list, clock.now());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** ECDSA over the timestamp and the body, as the service describes it. */
function isSigned(key: string, { rawBody, signature, timestamp }: SignedEvents): boolean {
  const age = Math.abs(wallClock.now().getTime() - Number(timestamp) * 1000);
  if (!(age <= MOST_AGE_MS)) return false;
  try {
    const publicKey = createPublicKey({
      key: Buffer.from(key, 'base64'),
      format: 'der',
      type: 'spki',
    });
    const signed = Buffer.from(timestamp + rawBody);
    return verify('sha256', signed, publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
