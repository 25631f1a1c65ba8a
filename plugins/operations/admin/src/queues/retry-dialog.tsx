import type { RetryEventsRequest } from '../../../contracts/queues';
import { useTexts } from '../texts';
import { ConfirmDialog } from './confirm-dialog';

interface DialogProps {
  readonly request: RetryEventsRequest;
  readonly count: number;
  readonly onClose: (isRetried: boolean) => void;
}

/** Asks before events are tried again. */
export function RetryDialog({ request, count, onClose }: DialogProps) {
  const { text } = useTexts();
  return (
    <ConfirmDialog<{ retried: number }>
      title={text('queues.retry.title', { count })}
      question={text('queues.retry.question')}
      confirm={text('queues.retry.confirm')}
      failed={text('queues.retry.failed')}
      path="/operations/queues/dead/retry"
      request={request}
      done={({ retried }) => text('queues.retried', { count: retried })}
      onClose={onClose}
    />
  );
}
