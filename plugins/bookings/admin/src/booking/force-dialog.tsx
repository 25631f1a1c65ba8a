import { Box, Button, Field, Modal, Textarea } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import type { ForceOption, ForceOptions } from '../../../contracts/forced-transitions';
import { keyFor, useTexts } from '../texts';
import { ShownConsequences } from './consequences';

interface DialogProps {
  found: ForceOptions;
  option: ForceOption;
  onClose: (outcome: 'forced' | 'refused' | 'left') => void;
}

/** What the step does, and the reason for it, before anything is done. */
export function ForceDialog({ found, option, onClose }: DialogProps) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { event, inPlaceOf, kind, fingerprint, consequences } = option;
  const step = keyFor('step', event);

  async function force(submitted: FormEvent): Promise<void> {
    submitted.preventDefault();
    if (reason.trim() === '') return setShort(true);
    setBusy(true);
    try {
      const order = { event, inPlaceOf, fingerprint, reason: reason.trim() };
      await post(`/bookings/${found.documentId}/transitions/${kind}`, order);
      toggleNotification({ type: 'success', message: text('force.done') });
      onClose('forced');
    } catch (error) {
      const { message } = error as { message?: string };
      toggleNotification({ type: 'danger', message: message ?? text('force.refused') });
      onClose('refused');
    }
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose('left')}>
      <Modal.Content>
        <form onSubmit={(submitted) => void force(submitted)} noValidate>
          <Modal.Header>
            <Modal.Title>
              {text('force.confirm.title', { step: step ? text(step) : event })}
            </Modal.Title>
          </Modal.Header>
          <Modal.Body>
            {consequences && <ShownConsequences consequences={consequences} found={found} />}
            <Box paddingTop={4}>
              <Reason value={reason} isShort={isShort} onChange={setReason} />
            </Box>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={() => onClose('left')}>
              {text('views.cancel')}
            </Button>
            <Button type="submit" variant="danger" loading={isBusy}>
              {text('force.confirm')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ReasonProps {
  value: string;
  isShort: boolean;
  onChange: (value: string) => void;
}

function Reason({ value, isShort, onChange }: ReasonProps) {
  const { text } = useTexts();
  return (
    <Field.Root
      required
      name="reason"
      hint={text('force.reason.hint')}
      error={isShort && value.trim() === '' ? text('force.reason.missing') : undefined}
    >
      <Field.Label>{text('force.reason')}</Field.Label>
      <Textarea value={value} maxLength={1000} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
