import { notFound } from '@rental/shared/errors';
import type {
  ChargebackDetails,
  ChargebacksPage,
  ChargebacksQuery,
} from '../../../contracts/admin-chargebacks';
import type { Dependencies } from '../dependencies';
import { evidenceTexts } from '../domain/evidence-texts';
import { findForBoard, listForBoard, rentalFacts } from '../store/chargeback-board';

type Reading = Pick<Dependencies, 'knex' | 'clock'>;

/** The board: what still takes evidence first, by its deadline. */
export async function listChargebacks(
  { knex, clock }: Reading,
  query: ChargebacksQuery,
): Promise<ChargebacksPage> {
  const { entries, total } = await listForBoard(knex, query);
  const { page, pageSize } = query;
  return {
    data: entries,
    meta: {
      pagination: { page, pageSize, pageCount: Math.max(1, Math.ceil(total / pageSize)), total },
      now: clock.now().toISOString(),
    },
  };
}

/** One chargeback with what could be said against it. @throws 404 */
export async function showChargeback(
  { knex, clock }: Reading,
  id: string,
): Promise<ChargebackDetails> {
  const entry = await findForBoard(knex, id);
  if (!entry) throw notFound('This chargeback');
  const facts = await rentalFacts(knex, entry.booking.documentId);
  return { ...entry, evidence: facts ? evidenceTexts(facts) : {}, now: clock.now().toISOString() };
}
