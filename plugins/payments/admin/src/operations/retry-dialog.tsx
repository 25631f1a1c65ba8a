import { Box, Button, Modal, Typography } from '@strapi/design-system';
import { formatMoney } from '@rental/shared/format-money';
import { useState, type FormEvent } from 'react';
import { REASON_LENGTH, type OperationEntry } from '../../../contracts/admin-payments';
import { ReasonField } from '../reason-field';
import { useTexts } from '../texts';
import { useRetry } from './use-retry';

type Asked = Pick<OperationEntry, 'key' | 'kind' | 'amount' | 'currency' | 'booking'>;

interface DialogProps {
  operation: Asked;
  onClose: (tried: boolean) => void;
}

/** Asks for the reason before anything is tried. */
export function RetryDialog({ operation, onClose }: DialogProps) {
  const { text } = useTexts();
  const { isTrying, retry } = useRetry(operation);
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const why = reason.trim();
    if (why.length < REASON_LENGTH.least) return setShort(true);
    await retry(why);
    onClose(true);
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Modal.Header>
            <Modal.Title>
              {text('retry.title', { kind: text(`kind.${operation.kind}`) })}
            </Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Question operation={operation} />
            <ReasonField
              value={reason}
              hint={text('retry.reason.hint')}
              problem={isShort ? text('retry.reason.short') : undefined}
              onChange={setReason}
            />
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={() => onClose(false)}>
              {text('retry.cancel')}
            </Button>
            <Button type="submit" loading={isTrying}>
              {text('retry.confirm')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

function Question({ operation: { amount, currency, booking } }: { operation: Asked }) {
  const { text, locale } = useTexts();
  const number = booking.number ?? booking.documentId;
  const what =
    amount !== null && currency
      ? text('retry.amount', { amount: formatMoney(amount, currency, locale), number })
      : number;
  return (
    <Box paddingBottom={4}>
      <Typography tag="p" fontWeight="bold">
        {what}
      </Typography>
      <Typography tag="p">{text('retry.question')}</Typography>
    </Box>
  );
}
