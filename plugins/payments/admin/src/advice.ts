/** Which sentences stand beside an operation: what the trouble is, and what to do about it. Pure. */
import type { OperationEntry } from '../../contracts/admin-payments';
import { keyFor } from './texts';
import type { TextKey } from './translations/en';

type Facts = Pick<OperationEntry, 'kind' | 'standing' | 'problem' | 'canRetry'>;

export function problemKey(problem: string | null): TextKey {
  if (problem === null) return 'problem.none';
  if (problem.startsWith('fee_refund_')) return 'problem.fee_refund';
  return keyFor('problem', problem) ?? 'problem.other';
}

/** By the problem, where it alone decides. */
const BY_PROBLEM: Readonly<Record<string, TextKey>> = {
  key_expired: 'advice.check_first',
  gave_up: 'advice.check_first',
  owner_not_payable: 'advice.account',
  payouts_not_allowed: 'advice.account',
  insufficient_capabilities_for_transfer: 'advice.account',
  refund_exceeds_charge: 'advice.team',
  returned: 'advice.bank',
  payload_unreadable: 'advice.team',
  charge_not_captured: 'advice.team',
};

const WHILE_WAITING: Readonly<Record<string, TextKey>> = {
  balance_not_available: 'advice.wait',
  difference_unexplained: 'advice.difference',
};

export function adviceKey(facts: Facts): TextKey {
  const { standing, problem } = facts;
  if (standing === 'done') return 'advice.done';
  if (standing === 'waiting') return WHILE_WAITING[problem ?? ''] ?? 'advice.watch';
  if (standing === 'stuck') return 'advice.retry';
  return afterRefusal(facts);
}

/** What Stripe has said no to. */
function afterRefusal({ kind, standing, problem, canRetry }: Facts): TextKey {
  if (!canRetry) return 'advice.closed';
  if (kind === 'late_fee.charge' && problem !== 'owner_not_payable') return 'advice.late_fee';
  if (standing === 'refused') return kind === 'hold.create' ? 'advice.deposit' : 'advice.closed';
  return BY_PROBLEM[problem ?? ''] ?? 'advice.retry';
}
