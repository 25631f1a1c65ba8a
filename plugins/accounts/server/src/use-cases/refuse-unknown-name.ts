import { db, rowsOf } from '@rental/shared/database';
import { AppError } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import { hashDecoy } from '../services/password-work';

/** As users-permissions looks for it. */
const FIND = `select 1 from up_users
  where provider = 'local' and password is not null and (email = lower(:name) or username = :name)`;

/** See AccountsService. */
export async function refuseUnknownName(
  strapi: Core.Strapi,
  name: string,
  password: string,
): Promise<void> {
  const found = await rowsOf(db(strapi), FIND, { name });
  if (found.length > 0) return;
  await hashDecoy(strapi, password);
  throw new AppError(
    400,
    'INVALID_CREDENTIALS',
    'The mail address or the password is wrong. Check both, or ask for a new password.',
  );
}
