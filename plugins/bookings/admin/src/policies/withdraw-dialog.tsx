import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useTexts } from '../texts';
import { useStep } from './use-step';

interface DialogProps {
  path: string;
  onClose: (done: boolean) => void;
}

/** Takes a scheduled version back, with a reason. */
export function WithdrawDialog({ path, onClose }: DialogProps) {
  const { text } = useTexts();
  const step = useStep();
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function withdraw(): Promise<void> {
    setBusy(true);
    const body = { reason: reason.trim() };
    const done = await step('post', `${path}/withdraw`, body, text('step.withdrawn'));
    setBusy(false);
    if (done) onClose(true);
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('step.withdraw.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography tag="p">{text('step.withdraw.text')}</Typography>
            <Field.Root required name="reason">
              <Field.Label>{text('step.withdraw.reason')}</Field.Label>
              <Textarea
                value={reason}
                maxLength={1000}
                onChange={(event) => setReason(event.target.value)}
              />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>
            {text('terms.cancel')}
          </Button>
          <Button
            variant="danger"
            loading={isBusy}
            disabled={reason.trim() === ''}
            onClick={() => void withdraw()}
          >
            {text('step.withdraw.do')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
