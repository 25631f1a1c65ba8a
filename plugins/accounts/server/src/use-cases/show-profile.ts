import { rowsOf } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { Knex } from 'knex';
import type { Profile } from '../../../contracts/profile';

interface ProfileRow {
  document_id: string;
  email: string;
  username: string;
  confirmed: boolean | null;
  email_verified: boolean | null;
  display_name: string | null;
  first_name: string | null;
  bio: string | null;
  avatar_url: string | null;
  locale_code: string | null;
  time_zone: string | null;
  currency: string | null;
  created_at: Date;
}

const FIND = `select document_id, email, username, confirmed, email_verified, display_name, first_name,
    bio, avatar_url, locale_code, time_zone, currency, created_at
  from up_users where document_id = ?`;

/** The name that others see; accounts made without one show what stands before the @. */
function nameOf(row: ProfileRow): string {
  return row.display_name || row.first_name || (row.username.split('@')[0] ?? '');
}

/** @throws AppError 404 when the account is gone */
export async function showProfile(knex: Knex, userId: string): Promise<Profile> {
  const [row] = await rowsOf<ProfileRow>(knex, FIND, [userId]);
  if (!row) throw notFound('This account');
  return {
    id: row.document_id,
    email: row.email,
    emailVerified: row.email_verified === true,
    displayName: nameOf(row),
    firstName: row.first_name,
    bio: row.bio,
    avatarUrl: row.avatar_url,
    locale: row.locale_code,
    timeZone: row.time_zone,
    currency: row.currency,
    memberSince: row.created_at.toISOString(),
  };
}
