/** The plugin's service: use cases with their dependencies, under the names of the contract. */
import type { Trx } from '@rental/shared/database';
import { penalty } from '../../../contracts/journals';
import type { PaymentsService } from '../../../contracts/service';
import type { Dependencies } from '../dependencies';
import { chargebacksOf, endChargeback } from '../store/chargebacks';
import { brokenDocuments } from '../store/document-checks';
import { capturedDeposit, claimableHold, openHolds } from '../store/deposits';
import { holdOf, paymentOf } from '../store/intents';
import { journalsOf, recordJournal } from '../store/journals';
import { abandonOperation, operationsOf, reviveOperation } from '../store/operations';
import { INSERT_OPERATION, insertOperation, takenByPlanner } from '../store/operation-plans';
import { insertReceivable } from '../store/receivables';
import { refundsOf } from '../store/refunds';
import { moveEmulatorClock } from '../stripe/emulator-clock';
import { drain } from '../use-cases/drain';
import { carryOutOperation, ensureOperation } from '../use-cases/ensure-operation';
import { planPayout } from '../use-cases/plan-payout';
import { readOwnerMoney } from '../use-cases/read-owner-money';
import { reconcile, reconcileWhenDue } from '../use-cases/reconcile';
import { runDueOperations } from '../use-cases/run-due-operations';
import { verifyLedger } from '../use-cases/verify-ledger';

const ENSURE_TIMEOUT_MS = 10_000;

const verifiersOf = (
  dependencies: Dependencies,
): Pick<PaymentsService, 'verify' | 'verifyDocuments'> => ({
  verify: () => verifyLedger(dependencies),
  verifyDocuments: () => brokenDocuments(dependencies.knex, dependencies.clock.now()),
});

/** @param wake called when work was committed that a worker may take up */
export function createPaymentsService(
  dependencies: Dependencies,
  wake: () => void,
): PaymentsService {
  const { knex, clock, wall, config } = dependencies;
  const wakeAfter = (trx: Trx): void => {
    trx.executionPromise.then(wake, () => undefined);
  };
  return {
    async planOperation(trx, plan) {
      await insertOperation(trx, plan, { now: clock.now(), wall: wall.now() });
      wakeAfter(trx);
    },
    async planPayout(trx, share) {
      for (const plan of await planPayout(trx, share))
        await insertOperation(trx, plan, { now: clock.now(), wall: wall.now() });
      wakeAfter(trx);
    },
    planOwnOperation(plan) {
      const times = { now: clock.now(), wall: wall.now() };
      const { operation, row } = takenByPlanner(plan, times);
      return {
        insert: INSERT_OPERATION,
        row,
        carryOut: (options) =>
          carryOutOperation(dependencies, operation, options?.timeoutMs ?? ENSURE_TIMEOUT_MS),
      };
    },
    abandonOperation,
    async retryOperation(key) {
      const revived = await reviveOperation(knex, key, wall.now());
      if (revived) wake();
      return revived;
    },
    ensureDone: (key, options) =>
      ensureOperation(dependencies, key, options?.timeoutMs ?? ENSURE_TIMEOUT_MS),
    recordJournal,
    recordPenalty,
    async endChargeback(trx, chargebackId) {
      await endChargeback(trx, chargebackId, clock.now());
      wakeAfter(trx);
    },
    ...readsOf(dependencies),
    runDueOperations: () => runDueOperations(dependencies),
    drain: () => drain(dependencies),
    reconcile: () => reconcile(dependencies),
    reconcileWhenDue: () => reconcileWhenDue(dependencies),
    ...verifiersOf(dependencies),
    syncEmulatorClock: (now) => moveEmulatorClock(config.stripe.emulatorUrl, now),
  };
}

const recordPenalty: PaymentsService['recordPenalty'] = async (trx, { at, ...owed }) => {
  const isNew = await recordJournal(trx, penalty({ ...owed, occurredAt: at }));
  if (isNew) await insertReceivable(trx, { ...owed, reason: 'penalty' }, at);
  return isNew;
};

type Reads =
  | 'paymentOf'
  | 'holdOf'
  | 'lateFeeOf'
  | 'refundsOf'
  | 'openHolds'
  | 'claimableHold'
  | 'capturedDeposit'
  | 'chargebacksOf'
  | 'ledgerOf'
  | 'operationsOf'
  | 'moneyOf';

const readsOf = ({ knex, clock }: Dependencies): Pick<PaymentsService, Reads> => ({
  paymentOf: (bookingId, number) => paymentOf(knex, bookingId, number),
  lateFeeOf: (bookingId) => paymentOf(knex, bookingId, null, 'late_fee'),
  holdOf: (bookingId) => holdOf(knex, bookingId),
  refundsOf,
  openHolds,
  claimableHold: (executor, bookingId) => claimableHold(executor, bookingId, clock.now()),
  capturedDeposit,
  chargebacksOf,
  ledgerOf: (bookingId, trx) => journalsOf(trx ?? knex, bookingId),
  operationsOf: (bookingId, trx) => operationsOf(trx ?? knex, bookingId),
  moneyOf: (userId, mostPayouts) => readOwnerMoney(knex, userId, mostPayouts),
});
