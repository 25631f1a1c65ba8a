import { db, rowsOf } from '@rental/shared/database';
import { AppError } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import { isPassword } from '../services/password-work';

const FIND = 'select password from up_users where id = ?';

/** See AccountsService. */
export async function assertPassword(
  strapi: Core.Strapi,
  userId: number,
  password: string,
): Promise<void> {
  const [account] = await rowsOf<{ password: string | null }>(db(strapi), FIND, [userId]);
  if (account?.password && (await isPassword(strapi, password, account.password))) return;
  throw new AppError(
    400,
    'CURRENT_PASSWORD_WRONG',
    'The current password is wrong. Type it again, or ask for a link to choose a new one.',
  );
}
