import { Box, Button, Field, Modal, Textarea, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { REASON_LENGTH, type SetRatesRequest } from '../../../contracts/rates';
import { useTexts } from '../texts';
import { useSetRates } from './use-set-rates';

interface DialogProps {
  readonly rates: SetRatesRequest['rates'];
  readonly onClose: (isSet: boolean) => void;
}

/** Asks where the rates are from; and once more where one of them jumps. */
export function SetRatesDialog({ rates, onClose }: DialogProps) {
  const { text } = useTexts();
  const { isSending, problem, isFar, send } = useSetRates(() => onClose(true));
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const why = reason.trim();
    setShort(why.length < REASON_LENGTH.least);
    if (why.length >= REASON_LENGTH.least) void send({ rates, reason: why, evenIfFar: isFar });
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content>
        <form onSubmit={submit} noValidate>
          <Modal.Header>
            <Modal.Title>{text('rates.dialog.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Typography tag="p" paddingBottom={2}>
              {rates.map(({ currency, perUsd }) => `${currency} ${perUsd}`).join(' · ')}
            </Typography>
            <Typography tag="p" textColor="neutral600" paddingBottom={4}>
              {text('rates.dialog.note')}
            </Typography>
            <ReasonField value={reason} isShort={isShort} onChange={setReason} />
            {problem && (
              <Box paddingTop={3}>
                <Typography role="alert" textColor="danger700">
                  {problem}
                </Typography>
              </Box>
            )}
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={() => onClose(false)}>
              {text('rates.dialog.cancel')}
            </Button>
            <Button type="submit" variant={isFar ? 'danger' : 'default'} loading={isSending}>
              {text(isFar ? 'rates.dialog.evenIfFar' : 'rates.dialog.confirm')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly isShort: boolean;
  readonly onChange: (reason: string) => void;
}

function ReasonField({ value, isShort, onChange }: ReasonProps) {
  const { text } = useTexts();
  return (
    <Field.Root
      name="reason"
      required
      hint={text('rates.dialog.hint')}
      error={isShort ? text('rates.dialog.short') : undefined}
    >
      <Field.Label>{text('rates.dialog.reason')}</Field.Label>
      <Textarea
        value={value}
        maxLength={REASON_LENGTH.most}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
