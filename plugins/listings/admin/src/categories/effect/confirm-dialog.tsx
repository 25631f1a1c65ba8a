import { Box, Button, Modal, Typography } from '@strapi/design-system';
import type { CategoryEffect } from '../../../../contracts/category-editor';
import { useTexts } from '../../texts';
import { EffectSummary } from './effect-summary';

interface DialogProps {
  readonly effect: CategoryEffect;
  readonly isSaving: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** The numbers once more, before values go or listings are incomplete. */
export function ConfirmDialog({ effect, isSaving, onConfirm, onClose }: DialogProps) {
  const { text } = useTexts();
  const isLosing = effect.losing > 0;
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={text('dialog.close')}>
          <Modal.Title>{text('categories.confirm.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <EffectSummary effect={effect} />
          <Box paddingTop={4}>
            <Typography tag="p">
              {text(isLosing ? 'categories.confirm.losing' : 'categories.confirm.incomplete')}
            </Typography>
          </Box>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('dialog.cancel')}
          </Button>
          <Button variant={isLosing ? 'danger' : 'default'} loading={isSaving} onClick={onConfirm}>
            {text(isLosing ? 'categories.confirm.remove' : 'categories.confirm.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
