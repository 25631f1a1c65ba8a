/** Identity documents whose time has come go, with their files: nothing of them is kept. */
import { rowsOf, transaction } from '@rental/shared/database';
import type { AccountsContext } from '../services/context';
import { boundTo } from './prove-identity';

const DUE = `select id from rental.identity_check
  where documents_gone_at is null and documents_due_at <= ?
  order by documents_due_at limit 1 for update skip locked`;
const GONE = 'update rental.identity_check set documents_gone_at = ? where id = ?';

/** One after the other, on any number of processes at once; answers how many went. */
export async function deleteIdentityDocuments({
  strapi,
  clock,
  uploads,
}: Pick<AccountsContext, 'strapi' | 'clock' | 'uploads'>): Promise<number> {
  for (let deleted = 0; ; deleted += 1) {
    const found = await transaction(strapi, async (trx) => {
      const now = clock.now();
      const [due] = await rowsOf<{ id: string }>(trx, DUE, [now]);
      if (!due) return false;
      await uploads.removeBound(trx, boundTo(due.id));
      await rowsOf(trx, GONE, [now, due.id]);
      return true;
    });
    if (!found) return deleted;
  }
}
