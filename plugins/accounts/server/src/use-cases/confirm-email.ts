import { platformClock } from '@rental/shared/clock';
import { rowsOf, transaction } from '@rental/shared/database';
import { AppError } from '@rental/shared/errors';
import { publish } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { storedForm } from '../services/link-tokens';

/** The token goes as it is used: of two who have it, one is let in. */
const CONFIRM = `update up_users
  set confirmed = true, email_verified = true, confirmation_token = null, updated_at = now()
  where confirmation_token = ? and blocked is not true
  returning document_id`;

/** @throws AppError 400 CONFIRMATION_INVALID for a token that is used, expired or none */
export async function confirmEmail(strapi: Core.Strapi, token: string): Promise<void> {
  const stored = storedForm(token);
  const confirmed = await transaction(strapi, async (trx) => {
    if (!stored) return false;
    const [account] = await rowsOf<{ document_id: string }>(trx, CONFIRM, [stored]);
    if (!account) return false;
    const userId = account.document_id;
    const event = { topic: 'user.registered', key: userId, payload: { userId } };
    await publish(strapi, trx, [{ ...event, occurredAt: platformClock(strapi).now() }]);
    return true;
  });
  if (!confirmed)
    throw new AppError(
      400,
      'CONFIRMATION_INVALID',
      'This link was used or has expired. Ask for another confirmation mail.',
    );
}
