import { readEnv } from '@rental/config/env';
import { db, rowsOf } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';

const DEMO_ACCOUNTS = `select (select count(*) from up_users where email like '%@demo.test')
    + (select count(*) from admin_users where email like '%@demo.test') as count`;

/** Everybody knows the demo accounts' password: production does not start while one is there. */
export async function refuseDemoAccounts(strapi: Core.Strapi): Promise<void> {
  if (readEnv(process.env).mode !== 'production') return;
  const [row] = await rowsOf<{ count: string }>(db(strapi), DEMO_ACCOUNTS);
  if (Number(row?.count ?? 0) > 0)
    throw new Error(
      `Production does not run with demo accounts, and ${row?.count} end in @demo.test: use a database without the demo marketplace.`,
    );
}
