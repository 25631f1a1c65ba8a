import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';

export interface Account {
  id: number;
  document_id: string;
  email: string;
  confirmed: boolean | null;
  blocked: boolean | null;
  locale_code: string | null;
}

const FIND = `select id, document_id, email, confirmed, blocked, locale_code
  from up_users where lower(email) = lower(?)`;

export async function findAccount(knex: Knex, email: string): Promise<Account | undefined> {
  const [account] = await rowsOf<Account>(knex, FIND, [email]);
  return account;
}
