import { rowsOf } from '@rental/shared/database';
import { unauthenticated } from '@rental/shared/errors';
import type { Knex } from 'knex';
import type { Renter } from '../domain/booking-rules';

interface Row {
  email_verified: boolean | null;
  phone_verified: boolean | null;
  identity_verified: boolean | null;
}

export async function readRenter(knex: Knex, documentId: string): Promise<Renter> {
  const [row] = await rowsOf<Row>(
    knex,
    'select email_verified, phone_verified, identity_verified from up_users where document_id = ?',
    [documentId],
  );
  if (!row) throw unauthenticated();
  return {
    documentId,
    emailVerified: row.email_verified ?? false,
    phoneVerified: row.phone_verified ?? false,
    identityVerified: row.identity_verified ?? false,
  };
}
