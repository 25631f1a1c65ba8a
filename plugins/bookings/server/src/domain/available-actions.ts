/** What a party can do next: derived from the lifecycle, so that it never offers what would be refused. */
import type { AvailableAction } from '../../../contracts/dto';
import { candidates } from '../../../contracts/lifecycle';
import type { BookingEvent, BookingState, DepositState } from '../../../contracts/states';

export interface ActionFacts {
  state: BookingState;
  role: 'renter' | 'owner';
  /** A wish is on its way to Stripe: nothing else can be asked until its answer. */
  pending: BookingEvent | null;
  deposit: DepositState;
}

const ACTION_EVENTS: readonly (readonly [AvailableAction, BookingEvent])[] = [
  ['approve', 'approve'],
  ['decline', 'decline'],
  ['withdraw', 'withdraw'],
  ['check_in', 'inspection_completed'],
  ['check_out', 'return_ok'],
  ['cancel', 'cancel'],
];

const DEPOSIT_OK: readonly DepositState[] = ['none', 'held', 'waived'];

export const depositSettled = (deposit: DepositState): boolean => DEPOSIT_OK.includes(deposit);

export function availableActions({
  state,
  role,
  pending,
  deposit,
}: ActionFacts): AvailableAction[] {
  if (pending) return [];
  const actions = ACTION_EVENTS.filter(
    ([action, event]) =>
      candidates(state, event, role).length > 0 &&
      (action !== 'check_in' || depositSettled(deposit)),
  ).map(([action]) => action);
  if (state === 'PENDING_PAYMENT' && role === 'renter') actions.unshift('pay');
  const waivable = state === 'UPCOMING' || state === 'INSPECTION_PENDING';
  if (waivable && role === 'owner' && !depositSettled(deposit)) actions.push('waive_deposit');
  return actions;
}
