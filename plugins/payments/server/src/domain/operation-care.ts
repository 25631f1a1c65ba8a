/** What staff may do about an operation: pure. */
import type { OperationKind, OperationState } from '../../../contracts/operations';

/** Codes are words; anything else is what a call without an answer left behind. */
const CODE = /^[a-z0-9_]+$/;

/**
 * Stripe's code or one of ours; `returned` when the bank sent it back, `unanswered` for a call that
 * broke; null without trouble.
 */
export function problemOf(error: string | null): string | null {
  if (error === null) return null;
  if (CODE.test(error)) return error;
  if (/^returned: /.test(error)) return 'returned';
  return /^waits for /.test(error) ? 'waits_for_another' : 'unanswered';
}

interface Retriable {
  readonly kind: OperationKind;
  readonly state: OperationState;
  /** A worker has it just now. */
  readonly underWay: boolean;
  readonly bookingState: string | null;
}

const HOLD_WANTED = ['UPCOMING', 'INSPECTION_PENDING'];

/**
 * A retry must not bring back what the booking has given up: no charge or capture of one that has
 * expired, no deposit of one that does not wait for it.
 */
export function canRetry({ kind, state, underWay, bookingState }: Retriable): boolean {
  if (state === 'requested') return !underWay;
  if (state !== 'failed') return false;
  if (kind === 'charge.create' || kind === 'charge.capture') return false;
  return kind !== 'hold.create' || HOLD_WANTED.includes(bookingState ?? '');
}
