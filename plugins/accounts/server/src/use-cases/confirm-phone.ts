import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { platformClock } from '@rental/shared/clock';
import { db, transaction } from '@rental/shared/database';
import { AppError, conflict, notFound } from '@rental/shared/errors';
import { log } from '@rental/shared/log';
import { smsSender } from '@rental/shared/text-messages/sender';
import { Undeliverable } from '@rental/shared/text-messages/undeliverable';
import type { Core } from '@strapi/strapi';
import { CODE_ATTEMPTS, CODE_MINUTES, PHONE_ERRORS, type OwnPhone } from '../../../contracts/phone';
import { codeMessage } from '../mails/code-message';
import { configOf } from '../plugin-config';
import { findAccount } from '../services/find-account';
import {
  dropNumber,
  findPhone,
  forgetCode,
  keepCode,
  takeNumber,
  tryCode,
} from '../services/phone-codes';

const CODES = 1_000_000;
/** A family shares a telephone; a machine that sends codes to strangers asks for more. */
const MOST_ACCOUNTS = 3;

const hashOf = (code: string, userId: string, number: string): string =>
  createHash('sha256').update(`${code} ${userId} ${number}`).digest('hex');

const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** @throws AppError 404 when the account is gone */
export async function showPhone(strapi: Core.Strapi, userId: string): Promise<OwnPhone> {
  const row = await findPhone(db(strapi), { userId, now: platformClock(strapi).now() });
  if (!row) throw notFound('This account');
  const { number, verified, pendingNumber, expiresAt } = row;
  return {
    number,
    verified,
    pending:
      pendingNumber !== null && expiresAt !== null
        ? { number: pendingNumber, expiresAt: expiresAt.toISOString() }
        : null,
    available: smsSender(configOf(strapi)) !== undefined,
  };
}

/**
 * Sends a code to the number. The account's number stays what it is until that code is typed.
 *
 * @param number E.164
 * @throws AppError 409 SMS_UNAVAILABLE where no text messages are sent, PHONE_BUSY; 400
 *   PHONE_UNREACHABLE; 503 SMS_FAILED for what may work later
 */
export async function askPhone(
  strapi: Core.Strapi,
  user: { documentId: string; email: string },
  number: string,
): Promise<void> {
  const sender = smsSender(configOf(strapi));
  if (!sender)
    throw conflict(
      PHONE_ERRORS.SMS_UNAVAILABLE,
      'Text messages cannot be sent here at the moment.',
    );
  const { documentId: userId } = user;
  const now = platformClock(strapi).now();
  const code = String(randomInt(CODES)).padStart(6, '0');
  const isKept = await keepCode(db(strapi), {
    userId,
    number,
    code: hashOf(code, userId, number),
    now,
    expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    mostAccounts: MOST_ACCOUNTS,
  });
  if (!isKept)
    throw conflict(
      PHONE_ERRORS.PHONE_BUSY,
      'Several accounts have asked for codes to this number. Try again tomorrow.',
    );
  const account = await findAccount(db(strapi), user.email);
  const message = { to: number, text: codeMessage(code, account?.locale_code) };
  await sender.send(message).catch((error: unknown) => refuseUnsent(strapi, userId, error));
}

async function refuseUnsent(strapi: Core.Strapi, userId: string, error: unknown): Promise<never> {
  if (error instanceof Undeliverable) {
    await forgetCode(db(strapi), userId);
    throw new AppError(
      400,
      PHONE_ERRORS.PHONE_UNREACHABLE,
      'This number cannot get text messages. Check it, or give another one.',
    );
  }
  log.error('a code could not be sent', { error: String(error) });
  throw new AppError(503, 'SMS_FAILED', 'The code could not be sent. Try again in a minute.');
}

/**
 * @throws AppError 400 CODE_WRONG; CODE_EXPIRED for a code that is old, used, tried too often, or was
 *   never asked for
 */
export async function confirmPhone(
  strapi: Core.Strapi,
  userId: string,
  code: string,
): Promise<void> {
  const now = platformClock(strapi).now();
  const isRight = await transaction(strapi, async (trx) => {
    const tried = await tryCode(trx, { userId, now, mostAttempts: CODE_ATTEMPTS });
    if (!tried) return undefined;
    const { number } = tried;
    const same = isSame(tried.code, hashOf(code, userId, number));
    if (same) await takeNumber(trx, userId, number);
    return same;
  });
  if (isRight) return;
  throw isRight === undefined
    ? new AppError(400, PHONE_ERRORS.CODE_EXPIRED, 'This code is void. Ask for another one.')
    : new AppError(400, PHONE_ERRORS.CODE_WRONG, 'This is not the code. Look at it again.');
}

export const removePhone = (strapi: Core.Strapi, userId: string): Promise<void> =>
  transaction(strapi, (trx) => dropNumber(trx, userId));
