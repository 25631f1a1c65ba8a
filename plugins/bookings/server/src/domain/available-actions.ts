/** What a party can do next: derived from the lifecycle, so that it never offers what would be refused. */
import type { AvailableAction } from '../../../contracts/dto';
import {
  isLateFeePayable,
  isLateFeeWaivable,
  type LateState,
} from '../../../contracts/late-returns';
import { candidates } from '../../../contracts/lifecycle';
import type { BookingEvent, BookingState, DepositState } from '../../../contracts/states';

export interface ActionFacts {
  state: BookingState;
  role: 'renter' | 'owner';
  /** A wish is on its way to Stripe: nothing else can be asked until its answer. */
  pending: BookingEvent | null;
  deposit: DepositState;
  /** Cancelled after the handover, and the item is not back yet. */
  returnOpen: boolean;
  settled: boolean;
  /** Of a cancelled booking: whether there is anything to claim about. */
  handedOver: boolean;
  /** A dispute that is not decided: this side is asked for an answer, or can add to what was said. */
  dispute: 'asked' | 'open' | null;
  /** A decision that nobody has appealed yet, within its time. */
  appealOpen: boolean;
  /** The owner has said how it came back. */
  returnReported: boolean;
  /** How far the fee for a late return is; null without one. */
  lateFee: LateState | null;
  /** Other dates wait for the owner's answer. */
  changeAsked: boolean;
  /** It is over, not for too long, and this side has not written yet. */
  reviewOpen: boolean;
}

const ACTION_EVENTS: readonly (readonly [AvailableAction, BookingEvent])[] = [
  ['approve_change', 'approve_change'],
  ['decline_change', 'decline_change'],
  ['approve', 'approve'],
  ['decline', 'decline'],
  ['withdraw', 'withdraw'],
  ['check_in', 'inspection_completed'],
  ['check_out', 'return_ok'],
  ['cancel', 'cancel'],
  ['return_early', 'return_early'],
  ['extend', 'extend'],
  ['change_dates', 'change_dates'],
  ['report_issue', 'issue_reported'],
  ['appeal', 'appeal'],
];

const DEPOSIT_OK: readonly DepositState[] = ['none', 'held', 'waived'];

export const depositSettled = (deposit: DepositState): boolean => DEPOSIT_OK.includes(deposit);

/** A claim can be paid from it. */
export const depositHeld = (deposit: DepositState): boolean =>
  deposit === 'held' || deposit === 'expiring';

/** The renter's card was refused, for the first hold or for one that takes its place. */
export const depositRefused = (deposit: DepositState): boolean =>
  deposit === 'failed' || deposit === 'expiring';

const beforeHandover = (state: BookingState): boolean =>
  state === 'UPCOMING' || state === 'INSPECTION_PENDING';

const SECURED: readonly BookingState[] = [
  'UPCOMING',
  'INSPECTION_PENDING',
  'INSPECTION_INCOMPLETE',
  'IN_PROGRESS',
  'RETURN_INSPECTION_PENDING',
];

/** Whether a hold that runs out is followed by another: afterwards it is kept until it lapses. */
export const renewsDeposit = (state: BookingState): boolean => SECURED.includes(state);

/** The renter's card was refused for the deposit, and another would still do. */
export const asksForDeposit = (state: BookingState, deposit: DepositState): boolean =>
  renewsDeposit(state) && depositRefused(deposit);

/** Whether the owner's report of the return is what comes next. */
export const isReturnDue = (state: BookingState, returnOpen: boolean): boolean =>
  returnOpen || !state.startsWith('CANCELLED');

/** It was completed without a report, which can still follow until it settles. */
export const canReportAfterwards = (state: BookingState, settled: boolean): boolean =>
  state === 'COMPLETED' && !settled;

/** What the guards of these events would refuse; all others depend on the state alone. */
const CONDITIONS: Readonly<Partial<Record<AvailableAction, (facts: ActionFacts) => boolean>>> = {
  check_in: ({ deposit }) => depositSettled(deposit),
  check_out: ({ state, returnOpen }) => isReturnDue(state, returnOpen),
  report_issue: ({ settled, handedOver, role, deposit }) =>
    !settled && handedOver && (role === 'renter' || depositHeld(deposit)),
  appeal: ({ appealOpen }) => appealOpen,
  approve_change: ({ changeAsked }) => changeAsked,
  decline_change: ({ changeAsked }) => changeAsked,
};

type Applies = (facts: ActionFacts) => boolean;

/** What is asked of a party comes before everything else. */
const ASKED: readonly (readonly [AvailableAction, Applies])[] = [
  ['answer_dispute', ({ dispute }) => dispute === 'asked'],
  [
    'pay_late_fee',
    ({ role, lateFee }) => role === 'renter' && lateFee !== null && isLateFeePayable(lateFee),
  ],
  [
    'confirm_deposit',
    ({ role, state, deposit }) => role === 'renter' && asksForDeposit(state, deposit),
  ],
  ['pay', ({ role, state }) => role === 'renter' && state === 'PENDING_PAYMENT'],
];

/** What is no event of the lifecycle. */
const BESIDES: readonly (readonly [AvailableAction, Applies])[] = [
  [
    'check_out',
    ({ role, state, settled, returnReported }) =>
      role === 'owner' && canReportAfterwards(state, settled) && !returnReported,
  ],
  ['add_to_dispute', ({ dispute }) => dispute !== null],
  [
    'waive_deposit',
    ({ role, state, deposit }) =>
      role === 'owner' && beforeHandover(state) && !depositSettled(deposit),
  ],
  [
    'waive_late_fee',
    ({ role, lateFee }) => role === 'owner' && lateFee !== null && isLateFeeWaivable(lateFee),
  ],
  ['review', ({ reviewOpen }) => reviewOpen],
];

export function availableActions(facts: ActionFacts): AvailableAction[] {
  if (facts.pending) return [];
  const { state, role } = facts;
  const applying = (actions: typeof ASKED) =>
    actions.filter(([, applies]) => applies(facts)).map(([action]) => action);
  const ofLifecycle = ACTION_EVENTS.filter(
    ([action, event]) =>
      candidates(state, event, role).length > 0 && (CONDITIONS[action]?.(facts) ?? true),
  ).map(([action]) => action);
  return [...applying(ASKED), ...ofLifecycle, ...applying(BESIDES)];
}
