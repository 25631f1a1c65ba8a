import { rowsOf, type Trx } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { Knex } from 'knex';

interface Count {
  count: string;
}

const ended = (condition: string): string => `with ended as (
    update rental.session set revoked_at = now(), revoked_because = :because
    where revoked_at is null and ${condition} returning 1)
  select count(*) from ended`;

const ONE = ended('id = :sessionId::uuid and user_id = :userId and expires_at > now()');
const OTHERS = ended(
  'user_id = :userId and id is distinct from :kept::uuid and expires_at > now()',
);
const EVERY = ended('user_id = :userId and expires_at > now()');
const ALL = ended('user_id = (select document_id from up_users where id = :account)');

/** Why a session was ended, as its row keeps it. */
type Because = 'sign_out' | 'revoked' | 'suspended' | 'ended_by_staff';

/** Ends one session of a user (document id); answers 0 for one that is not theirs, or over. */
export async function endOneOf(
  executor: Knex | Trx,
  one: { userId: string; sessionId: string; because: Because },
): Promise<number> {
  const [row] = await rowsOf<Count>(executor, ONE, { ...one });
  return Number(row?.count ?? 0);
}

/** Ends every session of a user (document id); answers how many were open. */
export async function endSessionsOf(
  executor: Knex | Trx,
  userId: string,
  because: Because,
): Promise<number> {
  const [row] = await rowsOf<Count>(executor, EVERY, { userId, because });
  return Number(row?.count ?? 0);
}

/**
 * Ends one session of a user (document id); the next request with its token is refused.
 *
 * @throws AppError 404 for one that is not theirs, or over
 */
export async function endSession(
  knex: Knex,
  { userId, sessionId, own }: { userId: string; sessionId: string; own: boolean },
): Promise<number> {
  const because = own ? 'sign_out' : 'revoked';
  if ((await endOneOf(knex, { userId, sessionId, because })) === 0) throw notFound('This session');
  return 1;
}

/** Ends every session of a user but `kept`; answers how many. */
export async function endOtherSessions(
  knex: Knex,
  userId: string,
  kept: string | undefined,
): Promise<number> {
  const given = { userId, kept: kept ?? null, because: 'revoked' };
  const [row] = await rowsOf<Count>(knex, OTHERS, given);
  return Number(row?.count ?? 0);
}

/** Ends every session of an account, by its number. */
export async function endAllSessions(knex: Knex, account: number): Promise<void> {
  await rowsOf(knex, ALL, { account, because: 'password_changed' });
}
