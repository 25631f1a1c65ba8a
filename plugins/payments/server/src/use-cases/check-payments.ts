import type { PaymentsHealth, VerificationEntry } from '../../../contracts/admin-payments';
import type { Dependencies } from '../dependencies';
import { watermarkOf } from '../store/balance-transactions';
import { countOpenDifferences } from '../store/differences';
import type { Admin } from '../store/operation-care';
import {
  failingDeliveries,
  newestVerification,
  recordVerification,
} from '../store/payments-health';
import { RECONCILER } from '../store/reconciler-turns';
import { verifyLedger } from './verify-ledger';

/** Deliveries that fail, the newest check, and when lost deliveries were looked for. */
export async function readHealth({ knex }: Dependencies): Promise<PaymentsHealth> {
  const [deliveries, verification, reconciled, openDifferences] = await Promise.all([
    failingDeliveries(knex),
    newestVerification(knex),
    watermarkOf(knex, RECONCILER),
    countOpenDifferences(knex),
  ]);
  return {
    deliveries,
    verification,
    openDifferences,
    lastReconciledAt: reconciled.getTime() === 0 ? null : reconciled.toISOString(),
  };
}

/** Checks every invariant of the ledger now, against Stripe too, and keeps what came of it. */
export async function checkNow(
  dependencies: Dependencies,
  admin: Admin,
): Promise<VerificationEntry> {
  const findings = (await verifyLedger(dependencies)).map(({ code, message }) => ({
    code,
    message,
  }));
  const now = dependencies.clock.now();
  await dependencies.transaction(async (trx) => {
    await recordVerification(trx, { admin, findings, now });
    await dependencies.recordStaffAction(trx, {
      actorId: admin.documentId,
      action: 'ledger.check',
      subject: { kind: 'ledger', id: 'ledger' },
      after: { findings: findings.length },
    });
  });
  return { at: now.toISOString(), by: admin.name, findings };
}
