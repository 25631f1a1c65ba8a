import { rowsOf } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { Person } from '../../../contracts/people';
import type { AccountsContext } from '../services/context';
import { IS_WAITING, PERSON_NAME } from '../services/people-rows';
import { suspensionsOf } from '../services/suspensions';

interface Row {
  id: string;
  name: string;
  first_name: string | null;
  bio: string | null;
  avatar_url: string | null;
  created_at: Date;
  locale_code: string | null;
  time_zone: string | null;
  email: string;
  phone: string | null;
  email_verified: boolean | null;
  phone_verified: boolean | null;
  identity_verified: boolean | null;
  blocked: boolean | null;
  is_waiting: boolean;
  rating_count: number | null;
  rating_sum: number | null;
}

const FIND = `select u.document_id as id, ${PERSON_NAME} as name, u.first_name, u.bio, u.avatar_url,
    u.created_at, u.locale_code, u.time_zone, u.email, u.phone, u.email_verified, u.phone_verified,
    u.identity_verified, u.blocked, ${IS_WAITING} as is_waiting, u.rating_count, u.rating_sum
  from up_users u where u.document_id = ?`;

/**
 * Profile and standing of a person.
 *
 * @param withContact whether the reader may see mail address and phone
 * @throws AppError 404
 */
export async function showPerson(
  { knex }: AccountsContext,
  userId: string,
  withContact: boolean,
): Promise<Person> {
  const [[row], suspensions] = await Promise.all([
    rowsOf<Row>(knex, FIND, [userId]),
    suspensionsOf(knex, userId),
  ]);
  if (!row) throw notFound('This person');
  return {
    id: row.id,
    name: row.name,
    firstName: row.first_name,
    bio: row.bio,
    avatarUrl: row.avatar_url,
    memberSince: row.created_at.toISOString(),
    language: row.locale_code,
    timeZone: row.time_zone,
    contact: withContact ? { email: row.email, phone: row.phone } : null,
    ...verificationOf(row),
    isSuspended: row.blocked === true,
    rating: ratingOf(row),
    suspensions,
  };
}

const verificationOf = (row: Row) => ({
  emailVerified: row.email_verified === true,
  phoneVerified: row.phone_verified === true,
  identityVerified: row.identity_verified === true,
  isWaiting: row.is_waiting,
});

function ratingOf({ rating_count: count, rating_sum: sum }: Row): Person['rating'] {
  if (!count) return { count: 0, average: null };
  return { count, average: Math.round(((sum ?? 0) / count) * 10) / 10 };
}
