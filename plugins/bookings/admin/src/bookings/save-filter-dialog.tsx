import { Button, Field, Modal, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import type { SavedFilter } from '../../../contracts/admin-bookings';
import { useTexts } from '../texts';
import type { FilterDraft } from './use-saved-filters';

interface DialogProps {
  /** Given another name; undefined: what the list shows is saved. */
  renamed: SavedFilter | undefined;
  existing: readonly SavedFilter[];
  query: string;
  onSave: (draft: FilterDraft) => Promise<void>;
  onClose: () => void;
}

/** Asks for a name; one that is there already is replaced, and that is said before. */
export function SaveFilterDialog({ renamed, existing, query, onSave, onClose }: DialogProps) {
  const { text } = useTexts();
  const { toggleNotification } = useNotification();
  const [name, setName] = useState(renamed?.name ?? '');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const wanted = name.trim();
  const same = existing.find((one) => one.name.toLowerCase() === wanted.toLowerCase());
  const replaced = renamed ? undefined : same;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (wanted === '') return setProblem(text('views.name.missing'));
    setBusy(true);
    try {
      await onSave(
        renamed ? { id: renamed.id, name: wanted } : { id: replaced?.id, name: wanted, query },
      );
      toggleNotification({ type: 'success', message: text('views.saved', { name: wanted }) });
      onClose();
    } catch (error) {
      setProblem((error as { message?: string }).message ?? text('views.failed'));
      setBusy(false);
    }
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <form onSubmit={(event) => void save(event)} noValidate>
          <Modal.Header>
            <Modal.Title>{text(renamed ? 'views.rename.title' : 'views.save.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Name
              value={name}
              problem={problem}
              hint={text(replaced ? 'views.replaces' : 'views.private')}
              onChange={(next) => {
                setName(next);
                setProblem(undefined);
              }}
            />
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {text('views.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {text(replaced ? 'views.replace' : 'views.keep')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

interface NameProps {
  value: string;
  problem: string | undefined;
  hint: string;
  onChange: (value: string) => void;
}

function Name({ value, problem, hint, onChange }: NameProps) {
  const { text } = useTexts();
  return (
    <Field.Root required error={problem} hint={hint}>
      <Field.Label>{text('views.name')}</Field.Label>
      <TextInput
        value={value}
        maxLength={60}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
