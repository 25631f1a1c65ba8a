import { Box, Button, Field, Modal, TextInput, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { TermsDetail } from '../../../contracts/terms/admin-terms';
import { useTexts } from '../texts';
import { useStep } from './use-step';

/** Names a new cancellation policy, whose first version is drafted then. */
export function NewPolicyDialog({ onClose }: { onClose: () => void }) {
  const { text } = useTexts();
  const navigate = useNavigate();
  const step = useStep();
  const [name, setName] = useState('');
  const [isShort, setShort] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() === '') return setShort(true);
    setBusy(true);
    const path = '/bookings/terms/cancellation-policies';
    const found = await step<TermsDetail>('post', path, { name: name.trim() });
    setBusy(false);
    if (found) void navigate(`cancellation-policies/${found.version.documentId}`);
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <form onSubmit={(event) => void create(event)} noValidate>
          <Modal.Header>
            <Modal.Title>{text('terms.new')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Typography tag="p">{text('terms.new.text')}</Typography>
            <Box paddingTop={4}>
              <Field.Root
                required
                name="name"
                error={isShort ? text('problem.name_missing') : undefined}
              >
                <Field.Label>{text('terms.new.name')}</Field.Label>
                <TextInput
                  value={name}
                  maxLength={80}
                  onChange={(event: { target: { value: string } }) => setName(event.target.value)}
                />
                <Field.Error />
              </Field.Root>
            </Box>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={onClose}>
              {text('terms.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {text('terms.new.create')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
