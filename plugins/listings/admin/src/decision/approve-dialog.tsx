import { Button, Dialog } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useTexts } from '../texts';

interface DialogProps {
  readonly count: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Several at once are asked about first. */
export function ApproveDialog({ count, onConfirm, onClose }: DialogProps) {
  const { text } = useTexts();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{text('approve.title', { count })}</Dialog.Header>
        <Dialog.Body icon={<CheckCircle />}>{text('approve.question')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {text('dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="success" fullWidth onClick={onConfirm}>
              {text('decide.approve')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
