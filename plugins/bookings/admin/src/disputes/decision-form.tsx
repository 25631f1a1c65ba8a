import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import type { AdminDispute } from '../../../contracts/admin-disputes';
import { useTexts } from '../texts';
import { OutcomeAmounts } from './amounts';
import { Card } from '../card';
import { ConfirmDialog } from './confirm-dialog';
import { Shares, splitOf, type Chosen } from './shares';
import { useOutcome } from './use-outcome';

const NOTE_LENGTH = 4000;
const NOTHING: Chosen = { toRenter: 0, depositToOwner: 0, returnFees: false };

interface FormProps {
  found: AdminDispute;
  onDecided: () => void;
}

/** Divides the pots, shows by the function that acts whom that gives what, and asks before it acts. */
export function DecisionForm({ found, onDecided }: FormProps) {
  const { text } = useTexts();
  const { dispute, booking, capturePending } = found;
  const [chosen, setChosen] = useState(NOTHING);
  const [note, setNote] = useState('');
  const [isShort, setShort] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const split = splitOf(chosen, found);
  const outcome = useOutcome(booking.documentId, split);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const said = note.trim() !== '';
    setShort(!said);
    setAsked(said && outcome !== undefined);
  }

  function close(decided: boolean): void {
    setAsked(false);
    if (decided) onDecided();
  }

  return (
    <Card title={text(dispute.state === 'APPEALED' ? 'decision.again' : 'decision.make')}>
      <form onSubmit={submit} noValidate>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {capturePending && (
            <Typography role="status" textColor="warning700">
              {text('decision.pending')}
            </Typography>
          )}
          <Shares chosen={chosen} found={found} onChoose={setChosen} />
          <Box background="neutral100" hasRadius padding={4} aria-live="polite">
            {outcome ? (
              <OutcomeAmounts outcome={outcome} currency={dispute.currency} />
            ) : (
              <Typography textColor="neutral600">{text('outcome.loading')}</Typography>
            )}
          </Box>
          <Note value={note} isShort={isShort} onChange={setNote} />
          <Button type="submit" disabled={capturePending} fullWidth>
            {text('decision.decide')}
          </Button>
        </Flex>
      </form>
      {isAsked && outcome && (
        <ConfirmDialog
          bookingId={booking.documentId}
          request={{ ...split, note: note.trim() }}
          outcome={outcome}
          isFinal={dispute.state === 'APPEALED'}
          onClose={close}
        />
      )}
    </Card>
  );
}

interface NoteProps {
  value: string;
  isShort: boolean;
  onChange: (value: string) => void;
}

function Note({ value, isShort, onChange }: NoteProps) {
  const { text } = useTexts();
  return (
    <Field.Root
      required
      name="note"
      hint={text('decision.note.hint')}
      error={isShort ? text('decision.note.missing') : undefined}
    >
      <Field.Label>{text('decision.note')}</Field.Label>
      <Textarea
        value={value}
        maxLength={NOTE_LENGTH}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
