import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import type { SavedFilter } from '../../../contracts/admin-bookings';
import { useTexts } from '../texts';

interface DialogProps {
  filter: SavedFilter;
  onDelete: (id: string) => Promise<void>;
  onClose: () => void;
}

export function DeleteFilterDialog({ filter, onDelete, onClose }: DialogProps) {
  const { text } = useTexts();
  const { toggleNotification } = useNotification();

  async function remove(): Promise<void> {
    try {
      await onDelete(filter.id);
    } catch (error) {
      const { message } = error as { message?: string };
      toggleNotification({ type: 'danger', message: message ?? text('views.failed') });
    }
    onClose();
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{text('views.delete.title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          {text('views.delete.text', { name: filter.name })}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {text('views.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger-light" fullWidth onClick={() => void remove()}>
            {text('views.delete')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
