import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { CategoryRow } from '../../../contracts/category-editor';
import { useTexts } from '../texts';
import { refusalOf } from './refusal-of';

interface DialogProps {
  readonly row: CategoryRow;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

/** Asks first; of one that still holds something it says what. */
export function DeleteDialog({ row, onDeleted, onClose }: DialogProps) {
  const { text } = useTexts();
  const { del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { name, listings, children } = row;
  const isEmpty = listings + children === 0;

  async function remove(): Promise<void> {
    try {
      await del(`/listings/categories/${row.id}`);
      toggleNotification({ type: 'success', message: text('categories.deleted', { name }) });
      onDeleted();
    } catch (error) {
      const { message } = refusalOf(error);
      toggleNotification({ type: 'danger', message: message ?? text('categories.failed') });
      onClose();
    }
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{text('categories.delete.title', { name })}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          {isEmpty
            ? text('categories.delete.question')
            : text('categories.delete.held', { listings, children })}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {text(isEmpty ? 'dialog.cancel' : 'dialog.close')}
            </Button>
          </Dialog.Cancel>
          {isEmpty && (
            <Button variant="danger-light" fullWidth onClick={() => void remove()}>
              {text('categories.delete')}
            </Button>
          )}
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
