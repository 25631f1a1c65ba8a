import { Box, Button, Flex, Modal, Typography, type ButtonProps } from '@strapi/design-system';
import { useState, type FormEvent, type ReactNode } from 'react';
import { REASON_LENGTH } from '../../../contracts/suspension';
import { useTexts } from '../texts';
import { ReasonField } from './reason-field';

interface DialogProps {
  title: string;
  /** What it does, once that is known. */
  children: ReactNode;
  isKnown: boolean;
  hint: string;
  confirm: string;
  variant: ButtonProps['variant'];
  /** Said above everything: why it was not done. */
  problem: string | undefined;
  onDecide: (reason: string) => Promise<void>;
  onClose: (done: boolean) => void;
}

/** Shows the effects, asks for the reason, and decides. */
export function DecisionDialog(props: DialogProps) {
  const { text } = useTexts();
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const why = reason.trim();
    setShort(why.length < REASON_LENGTH.least);
    if (why.length < REASON_LENGTH.least) return;
    setBusy(true);
    await props.onDecide(why);
    setBusy(false);
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && props.onClose(false)}>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Modal.Header>
            <Modal.Title>{props.title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {props.problem && (
                <Box role="alert">
                  <Typography textColor="danger700">{props.problem}</Typography>
                </Box>
              )}
              {props.children}
              <ReasonField
                value={reason}
                hint={props.hint}
                isShort={isShort}
                onChange={setReason}
              />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={() => props.onClose(false)}>
              {text('dialog.cancel')}
            </Button>
            <Button
              type="submit"
              variant={props.variant}
              loading={isBusy}
              disabled={!props.isKnown}
            >
              {props.confirm}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
