import type { OperationsPage } from '@rental/payments/contracts/admin-payments';
import { useAnswer } from '@rental/shared/admin/use-answer';

/**
 * How many of the booking's operations at Stripe have failed or are stuck; 0 until it is known. The
 * link beside it leads to the page that says what is wrong.
 */
export function useTroubleCount(bookingId: string): number {
  const { answer } = useAnswer<OperationsPage>(`/payments/operations?booking=${bookingId}`);
  return answer.status === 'ready' ? answer.body.data.filter(needsSomebody).length : 0;
}

const needsSomebody = ({ standing }: OperationsPage['data'][number]): boolean =>
  standing === 'failed' || standing === 'stuck';
