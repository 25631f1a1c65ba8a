import { db, rowsOf } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import { later, sendLink } from '../services/send-link';
import { endAllSessions } from './end-sessions';

interface Owner {
  email: string;
  locale_code: string | null;
}

/** Ends every session of an account, by its number, and tells its owner by mail. */
export async function followPasswordChange(strapi: Core.Strapi, userId: number): Promise<void> {
  await endAllSessions(db(strapi), userId);
  later('password was changed', async () => {
    const find = 'select email, locale_code from up_users where id = ?';
    const [owner] = await rowsOf<Owner>(db(strapi), find, [userId]);
    if (owner)
      await sendLink(strapi, { kind: 'changed', to: owner.email, locale: owner.locale_code });
  });
}
