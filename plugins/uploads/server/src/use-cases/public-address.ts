import { rowsOf, type Trx } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';

const FIND = 'select url from rental.upload where id = ? and url is not null';

/** @throws AppError 404 for one that is private, or none */
export async function publicAddress(trx: Trx, uploadId: string): Promise<string> {
  const [upload] = await rowsOf<{ url: string }>(trx, FIND, [uploadId]);
  if (!upload) throw notFound('This picture');
  return upload.url;
}
