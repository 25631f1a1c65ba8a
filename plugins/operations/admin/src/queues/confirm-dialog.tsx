import { Button, Dialog } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useTexts } from '../texts';

interface DialogProps<T> {
  readonly title: string;
  readonly question: string;
  readonly confirm: string;
  readonly failed: string;
  /** What is removed does not come back. */
  readonly isDangerous?: boolean;
  readonly path: string;
  readonly request: object;
  /** What is said about the answer. */
  readonly done: (answer: T) => string;
  readonly onClose: (isDone: boolean) => void;
}

/** Asks before anything is sent. */
export function ConfirmDialog<T>(props: DialogProps<T>) {
  const { title, question, confirm, failed, isDangerous, path, request, done, onClose } = props;
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    setSending(true);
    try {
      const { data } = await post<{ data: T }>(path, request);
      toggleNotification({ type: 'success', message: done(data.data) });
      onClose(true);
    } catch {
      toggleNotification({ type: 'danger', message: failed });
      setSending(false);
    }
  };
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && onClose(false)}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body>{question}</Dialog.Body>
        <Dialog.Footer>
          <Button fullWidth variant="tertiary" onClick={() => onClose(false)}>
            {text('queues.retry.cancel')}
          </Button>
          <Button
            fullWidth
            variant={isDangerous ? 'danger' : 'default'}
            loading={isSending}
            onClick={() => void send()}
          >
            {confirm}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
