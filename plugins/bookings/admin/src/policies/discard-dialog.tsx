import { Button, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useTexts } from '../texts';
import { useStep } from './use-step';

interface DialogProps {
  path: string;
  onClose: (done: boolean) => void;
}

export function DiscardDialog({ path, onClose }: DialogProps) {
  const { text } = useTexts();
  const step = useStep();
  const [isBusy, setBusy] = useState(false);

  async function discard(): Promise<void> {
    setBusy(true);
    const done = await step('post', `${path}/discard`, {}, text('step.discarded'));
    setBusy(false);
    if (done) onClose(true);
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('step.discard.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p">{text('step.discard.text')}</Typography>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>
            {text('terms.cancel')}
          </Button>
          <Button variant="danger" loading={isBusy} onClick={() => void discard()}>
            {text('step.discard')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
