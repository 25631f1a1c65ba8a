import { rowsOf, type Trx } from '@rental/shared/database';
import type { UploadsContext } from '../services/context';

interface Bound {
  id: string;
  file_names: string[];
}

const LOCK = 'select id, file_names from rental.upload where bound_to = ? for update';
const REMOVE = 'delete from rental.upload where bound_to = ?';

/**
 * Files go first: they are what must not stay. When the transaction fails afterwards, the rows are
 * there to try it again.
 */
export async function removeBound(
  { privateFiles, publicFiles }: Pick<UploadsContext, 'privateFiles' | 'publicFiles'>,
  trx: Trx,
  boundTo: string,
): Promise<void> {
  const bound = await rowsOf<Bound>(trx, LOCK, [boundTo]);
  for (const { id, file_names: names } of bound) {
    await privateFiles.remove(id);
    for (const name of names) await publicFiles.remove(name);
  }
  await rowsOf(trx, REMOVE, [boundTo]);
}
