import { Box, Button, Field, Modal, TextInput, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { TermsDetail } from '../../../contracts/terms/admin-terms';
import type { NamedKind } from '../../../contracts/terms/contents';
import { CODE } from '../../../contracts/terms/promo';
import { useTexts } from '../texts';
import { useStep } from './use-step';

interface DialogProps {
  readonly kind: NamedKind;
  readonly onClose: () => void;
}

const PROBLEMS = {
  'cancellation-policies': 'problem.name_missing',
  'promo-codes': 'problem.code_invalid',
} as const;

const isNamed = (kind: NamedKind, name: string): boolean =>
  kind === 'promo-codes' ? CODE.test(name) : name !== '';

/** Names a new policy or promo code, whose first version is drafted then. */
export function NewTermsDialog({ kind, onClose }: DialogProps) {
  const { text } = useTexts();
  const navigate = useNavigate();
  const step = useStep();
  const [name, setName] = useState('');
  const [isShort, setShort] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    const trimmed = kind === 'promo-codes' ? name.trim().toUpperCase() : name.trim();
    if (!isNamed(kind, trimmed)) return setShort(true);
    setBusy(true);
    const found = await step<TermsDetail>('post', `/bookings/terms/${kind}`, { name: trimmed });
    setBusy(false);
    if (found) void navigate(`${kind}/${found.version.documentId}`);
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <form onSubmit={(event) => void create(event)} noValidate>
          <Modal.Header>
            <Modal.Title>{text(`terms.new.${kind}`)}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Typography tag="p">{text(`terms.new.${kind}.text`)}</Typography>
            <Box paddingTop={4}>
              <Field.Root required name="name" error={isShort ? text(PROBLEMS[kind]) : undefined}>
                <Field.Label>{text(`terms.new.${kind}.name`)}</Field.Label>
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
