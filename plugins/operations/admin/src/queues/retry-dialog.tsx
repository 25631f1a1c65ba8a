import { Button, Dialog } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { RetryEventsRequest } from '../../../contracts/queues';
import { useTexts } from '../texts';

interface DialogProps {
  readonly request: RetryEventsRequest;
  readonly count: number;
  readonly onClose: (isRetried: boolean) => void;
}

/** Asks before anything is tried again. */
export function RetryDialog({ request, count, onClose }: DialogProps) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isTrying, setTrying] = useState(false);
  const retry = async (): Promise<void> => {
    setTrying(true);
    try {
      const { data } = await post<{ data: { retried: number } }>(
        '/operations/queues/dead/retry',
        request,
      );
      const message = text('queues.retried', { count: data.data.retried });
      toggleNotification({ type: 'success', message });
      onClose(true);
    } catch {
      toggleNotification({ type: 'danger', message: text('queues.retry.failed') });
      setTrying(false);
    }
  };
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && onClose(false)}>
      <Dialog.Content>
        <Dialog.Header>{text('queues.retry.title', { count })}</Dialog.Header>
        <Dialog.Body>{text('queues.retry.question')}</Dialog.Body>
        <Dialog.Footer>
          <Button fullWidth variant="tertiary" onClick={() => onClose(false)}>
            {text('queues.retry.cancel')}
          </Button>
          <Button fullWidth loading={isTrying} onClick={() => void retry()}>
            {text('queues.retry.confirm')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
